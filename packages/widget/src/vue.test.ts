import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createApp, createSSRApp, defineComponent, h, nextTick, onMounted, ref, type App, type Component } from 'vue';
import { renderToString } from 'vue/server-renderer';
import { createCandor } from './index.js';
import { candorPlugin, CandorSurvey, provideCandor, useCandor } from './vue.js';
import { GUIDE, HELP, newSite, questionsIn } from './wrappers/site.test-data.js';

// A border of ours: nothing is sent.
vi.stubGlobal('fetch', () => new Promise(() => {}));

let options: ReturnType<typeof newSite>;
let place: HTMLElement;
let app: App | undefined;
beforeEach(() => {
  options = newSite();
  place = document.createElement('div');
  document.body.append(place);
});
afterEach(() => {
  app?.unmount();
  app = undefined;
  createCandor(options).destroy();
  document.body.innerHTML = '';
  vi.restoreAllMocks();
});

const inline = (): unknown => questionsIn(place);
const anywhere = (): unknown => questionsIn(document);
const survey = (id: string): ReturnType<typeof h> => h(CandorSurvey, { survey: id });

/** Asks in its `setup`, before any page is there. */
const Asker = defineComponent({
  props: { id: { type: String, required: true } },
  setup(props) {
    void useCandor().ask(props.id);
    return () => h('p', 'A page');
  },
});

function mount(page: Component): void {
  app = createApp(page).use(candorPlugin, options);
  app.mount(place);
}

describe('the plugin for Vue', () => {
  it('lets a component ask in its setup', async () => {
    mount({ render: () => h(Asker, { id: 'guide' }) });
    await expect.poll(anywhere).toEqual(GUIDE);
  });

  it('ends with the app', async () => {
    mount({ render: () => h(Asker, { id: 'guide' }) });
    await expect.poll(anywhere).toEqual(GUIDE);
    app?.unmount();
    app = undefined;
    await expect.poll(anywhere).toEqual([]);
  });

  it('shows the page where the endpoint is wrong, and says so on the console', () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    options = { ...options, endpoint: 'https://' };
    mount({ render: () => 'The page' });
    expect(place.textContent).toBe('The page');
    expect(warn).toHaveBeenCalledExactlyOnceWith(expect.stringContaining('"endpoint" is no address'));
    options = newSite();
  });

  it('takes over what a server has drawn, without a difference', async () => {
    const complained = vi.spyOn(console, 'error');
    const warned = vi.spyOn(console, 'warn');
    const page = { render: () => h('main', [h('h1', 'A guide'), survey('guide')]) };
    place.innerHTML = await renderToString(createSSRApp(page).use(candorPlugin, options));
    app = createSSRApp(page).use(candorPlugin, options);
    app.mount(place);
    await expect.poll(inline).toEqual(GUIDE);
    expect(complained).not.toHaveBeenCalled();
    // We may have something to say: nothing is kept where there is no IndexedDB.
    expect(warned).not.toHaveBeenCalledWith(expect.stringContaining('[Vue warn]'));
  });
});

describe('a component of Vue that provides a Candor', () => {
  const Layout = defineComponent({
    setup(_props, { slots }) {
      provideCandor(options);
      return () => h('section', slots['default']?.());
    },
  });

  it('starts it when it is in the page, and ends it with the last one', async () => {
    const open = ref(2);
    app = createApp({
      render: () => [
        open.value > 0 && h(Layout, { key: 'a' }, () => h(Asker, { id: 'guide' })),
        open.value > 1 && h(Layout, { key: 'b' }),
      ],
    });
    app.mount(place);
    await expect.poll(anywhere).toEqual(GUIDE);
    open.value = 1;
    await nextTick();
    expect(anywhere()).toEqual(GUIDE);
    open.value = 0;
    await expect.poll(anywhere).toEqual([]);
  });

  it('passes on a Candor that the app has started, and leaves its end to the app', async () => {
    const candor = createCandor(options);
    app = createApp({
      setup() {
        expect(provideCandor(candor)).toBe(candor);
        return () => survey('guide');
      },
    });
    app.mount(place);
    await expect.poll(inline).toEqual(GUIDE);
    app.unmount();
    app = undefined;
    await nextTick();
    expect(createCandor(options)).toBe(candor);
  });

  it('is missed in words', () => {
    const warned = vi.spyOn(console, 'warn').mockImplementation(() => {});
    expect(() => createApp(Asker, { id: 'guide' }).mount(place)).toThrow(/useCandor: expected app\.use/);
    expect(() => createApp(CandorSurvey, { survey: 'guide' }).mount(place)).toThrow(/CandorSurvey: expected app\.use/);
    expect(() => useCandor()).toThrow(/to be called in setup/);
    warned.mockRestore();
  });
});

describe('a survey amid a page of Vue', () => {
  it('is shown, and goes with its component', async () => {
    const open = ref(true);
    mount({ render: () => open.value && survey('guide') });
    await expect.poll(inline).toEqual(GUIDE);
    open.value = false;
    await nextTick();
    expect(inline()).toEqual([]);
  });

  it('takes a Candor of its own', async () => {
    app = createApp(CandorSurvey, { candor: createCandor(options), survey: 'guide' });
    app.mount(place);
    await expect.poll(inline).toEqual(GUIDE);
  });

  it('gives way to another survey', async () => {
    const id = ref('guide');
    mount({ render: () => survey(id.value) });
    await expect.poll(inline).toEqual(GUIDE);
    id.value = 'help';
    await expect.poll(inline).toEqual(HELP);
  });

  it('keeps the answer where the page goes on with its prompt open, and asks on the next page', async () => {
    const page = ref<'guide' | 'help'>('guide');
    const Next = defineComponent({
      setup() {
        const candor = useCandor();
        onMounted(() => void candor.ask('help'));
        return () => h('p', 'The next page');
      },
    });
    mount({ render: () => (page.value === 'guide' ? survey('guide') : h(Next)) });
    await expect.poll(inline).toEqual(GUIDE);
    const answered = new Promise((resolve) => createCandor(options).on('answered', resolve));
    const input = place.querySelector('candor-prompt')?.shadowRoot?.querySelector('input');
    input?.dispatchEvent(new MouseEvent('click', { bubbles: true, detail: 1 }));
    await answered;
    page.value = 'help';
    await expect.poll(anywhere).toEqual(HELP);
    expect(await createCandor(options).status()).toMatchObject({ waiting: 1 });
  });
});
