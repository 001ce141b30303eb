import {
  defineComponent,
  h,
  inject,
  onBeforeUnmount,
  onMounted,
  provide,
  useTemplateRef,
  watch,
  type InjectionKey,
  type Plugin,
  type PropType,
} from 'vue';
import type { Candor, SurveyId } from './index.js';
import type { CandorOptions } from './options.js';
import { lateCandor } from './wrappers/late.js';

const PROVIDED: InjectionKey<Candor> = Symbol('candor');

/**
 * Gives every component of an app its Candor, which starts with the app and ends with it. On a server it does nothing. A
 * wrong endpoint is said on the console, and nobody is asked.
 *
 * @example createApp(App).use(candorPlugin, { endpoint: 'https://feedback.example.com', site: 'shop' })
 */
export const candorPlugin: Plugin<[options: CandorOptions]> = {
  install(app, options) {
    const late = lateCandor();
    app.provide(PROVIDED, late.candor);
    if (typeof document !== 'undefined') app.onUnmount(late.start(options));
  },
};

/**
 * Gives the components below this one their Candor: one that starts once this component is in the page and ends when
 * the last that provides the same endpoint and site has gone, or one that the app has started itself.
 *
 * @param given options, or a Candor
 * @returns the same as `useCandor` below it
 * @example provideCandor({ endpoint: 'https://feedback.example.com', site: 'shop' })
 */
export function provideCandor(given: CandorOptions | Candor): Candor {
  if (isCandor(given)) {
    provide(PROVIDED, given);
    return given;
  }
  const late = lateCandor();
  let stop = (): void => {};
  onMounted(() => {
    stop = late.start(given);
  });
  onBeforeUnmount(() => stop());
  provide(PROVIDED, late.candor);
  return late.candor;
}

/**
 * The Candor of the plugin, or of the nearest component above that provides one. It can be called at any time: what is
 * called before the start is kept until then, and on a server nobody is asked.
 *
 * @throws Error where nobody provides one, or outside of `setup`
 * @example const candor = useCandor(); const onOrder = () => candor.moment('order-completed');
 */
export function useCandor(): Candor {
  const candor = inject(PROVIDED, undefined);
  if (candor) return candor;
  throw new Error(
    'useCandor: expected app.use(candorPlugin, …), or provideCandor(…) in a component above, and to be called in setup()',
  );
}

/**
 * A place for a survey amid the page. It stays empty where the survey may not be shown.
 *
 * @example h(CandorSurvey, { survey: 'guide-csat' })
 */
export const CandorSurvey = defineComponent({
  props: {
    survey: { type: String as PropType<SurveyId>, required: true },
    /** Default: the provided one. */
    candor: { type: Object as PropType<Candor> },
  },
  setup(props) {
    const provided = inject(PROVIDED, undefined);
    if (!props.candor && !provided) {
      throw new Error('CandorSurvey: expected app.use(candorPlugin, …) or a "candor" of its own, and found neither');
    }
    const place = useTemplateRef<HTMLElement>('place');
    const ask = (): void => {
      place.value?.replaceChildren();
      if (place.value) void (props.candor ?? provided)?.ask(props.survey, { moment: 'inline', into: place.value });
    };
    onMounted(ask);
    watch(() => [props.candor, props.survey], ask, { flush: 'post' });
    // Another survey gets another place: what is on its way to the old one is not shown in it.
    return () => h('div', { key: props.survey, ref: 'place' });
  },
});

const isCandor = (given: CandorOptions | Candor): given is Candor => 'ask' in given;
