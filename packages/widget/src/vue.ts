import { defineComponent, h, onMounted, useTemplateRef, type PropType } from 'vue';
import type { Candor } from './candor.js';

/**
 * A place for a survey amid the page. It stays empty where the survey may not be shown.
 *
 * @example h(CandorSurvey, { candor, survey: 'guide-csat' })
 */
export const CandorSurvey = defineComponent({
  props: {
    candor: { type: Object as PropType<Candor>, required: true },
    survey: { type: String, required: true },
  },
  setup(props) {
    const place = useTemplateRef<HTMLElement>('place');
    onMounted(() => {
      if (place.value) void props.candor.ask(props.survey, { moment: 'inline', into: place.value });
    });
    return () => h('div', { ref: 'place' });
  },
});
