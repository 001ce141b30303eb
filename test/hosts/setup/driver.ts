/** A real browser, as somebody in front of it has it. Whatever the page did to its scripts, these still work. */
export interface Driver {
  open(url: string): Promise<void>;
  /** Runs the body of a function, which sees the document, and gives what it returns. Plain JSON only. */
  look<T>(body: string): Promise<T>;
  /** The main button of a mouse, at a point of the viewport. */
  click(x: number, y: number): Promise<void>;
  doubleClick(x: number, y: number): Promise<void>;
  /** A finger, at a point of the viewport; not where the engine's driver has none. */
  tap?(x: number, y: number): Promise<void>;
  type(text: string): Promise<void>;
  /** A key by its name in the UI Events standard: `Escape`, `Tab`, `ArrowRight`. */
  press(key: string): Promise<void>;
  back(): Promise<void>;
  /**
   * What the engine hands on to a screen reader of something in the prompt: its role and its name, as the engine itself
   * works them out.
   */
  spoken(selector: string): Promise<string[]>;
  stop(): Promise<void>;
}

/** The names of keys, as WebDriver writes them. */
export const KEYS: Record<string, string> = {
  Escape: '\uE00C',
  Tab: '\uE004',
  Enter: '\uE007',
  End: '\uE010',
  ArrowRight: '\uE014',
  ArrowLeft: '\uE012',
};

/** For `look`: a list of elements in the prompt. */
export const listOf = (selector: string): string => `
  var host = document.querySelector('candor-prompt');
  return host ? Array.prototype.slice.call(host.shadowRoot.querySelectorAll(${JSON.stringify(selector)})) : [];`;

/** An element, as WebDriver hands it on. */
export type Reference = Record<string, string>;

export const idOf = (reference: Reference): string => reference['element-6066-11e4-a52e-4f735466cecf'] ?? '';

/** A mouse or a finger, and a keyboard, in the words of WebDriver. */
export function clickAt(x: number, y: number, pointerType: 'mouse' | 'touch' = 'mouse', times = 1): object[] {
  const click = [
    { type: 'pointerDown', button: 0 },
    { type: 'pointerUp', button: 0 },
  ];
  const actions = [
    { type: 'pointerMove', duration: 0, x: Math.round(x), y: Math.round(y), origin: 'viewport' },
    ...Array.from({ length: times }, () => click).flat(),
  ];
  return [{ type: 'pointer', id: pointerType, parameters: { pointerType }, actions }];
}

export function strike(keys: Iterable<string>): object[] {
  const actions = [...keys].flatMap((value) => [
    { type: 'keyDown', value },
    { type: 'keyUp', value },
  ]);
  return [{ type: 'key', id: 'keyboard', actions }];
}
