/** A real browser, as somebody in front of it has it. Whatever the page did to its scripts, these still work. */
export interface Driver {
  open(url: string): Promise<void>;
  /** Runs the body of a function, which sees the document, and gives what it returns. Plain JSON only. */
  look<T>(body: string): Promise<T>;
  /** The main button of a mouse, at a point of the viewport. */
  click(x: number, y: number): Promise<void>;
  type(text: string): Promise<void>;
  /** A key by its name in the UI Events standard: `Escape`, `Tab`, `ArrowRight`. */
  press(key: string): Promise<void>;
  back(): Promise<void>;
  stop(): Promise<void>;
}

/** The names of keys, as WebDriver writes them. */
export const KEYS: Record<string, string> = {
  Escape: '\uE00C',
  Tab: '\uE004',
  Enter: '\uE007',
  ArrowRight: '\uE014',
  ArrowLeft: '\uE012',
};

/** A mouse and a keyboard in the words of WebDriver. */
export function clickAt(x: number, y: number): object[] {
  const actions = [
    { type: 'pointerMove', duration: 0, x: Math.round(x), y: Math.round(y), origin: 'viewport' },
    { type: 'pointerDown', button: 0 },
    { type: 'pointerUp', button: 0 },
  ];
  return [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }];
}

export function strike(keys: Iterable<string>): object[] {
  const actions = [...keys].flatMap((value) => [
    { type: 'keyDown', value },
    { type: 'keyUp', value },
  ]);
  return [{ type: 'key', id: 'keyboard', actions }];
}
