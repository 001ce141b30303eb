/** What the panel says to an owner. The gates themselves speak English, as they do on the console. */
export interface ToolWords {
  title: string;
  close: string;
  /** A survey whose gates are all open. */
  open: string;
  /** A survey with a closed gate: `{gate}`. */
  closed: string;
  gate: string;
  seen: string;
  needed: string;
  show: string;
  /** Where every answer is a test. */
  test: string;
  /** Where only that is a test which `show` shows, and stands before this. */
  real: string;
  moments: string;
  /** No moment has come, or nothing has come of it so far: it waits for calm, for its time or for another moment. */
  none: string;
  /** A moment that no survey names. */
  nobody: string;
  shown: string;
}

const en: ToolWords = {
  title: 'Candor on this page',
  close: 'Close',
  open: 'would be asked now',
  closed: 'not asked: {gate}',
  gate: 'Gate',
  seen: 'Seen',
  needed: 'Needed',
  show: 'Show it',
  test: 'What is answered here is a test and never scored.',
  real: 'only a test. All other answers are scored.',
  moments: 'Moments on this page',
  none: 'nothing yet',
  nobody: 'no survey names it',
  shown: 'asked',
};

const ru: ToolWords = {
  title: 'Candor на этой странице',
  close: 'Закрыть',
  open: 'был бы показан сейчас',
  closed: 'не показан: {gate}',
  gate: 'Условие',
  seen: 'Есть',
  needed: 'Нужно',
  show: 'Показать',
  test: 'Ответы здесь пробные и не учитываются.',
  real: 'только для пробы. Остальные ответы учитываются.',
  moments: 'Моменты на этой странице',
  none: 'пока ничего',
  nobody: 'его не называет ни один опрос',
  shown: 'показан',
};

const ro: ToolWords = {
  title: 'Candor pe această pagină',
  close: 'Închide',
  open: 'ar fi afișat acum',
  closed: 'nu e afișat: {gate}',
  gate: 'Condiție',
  seen: 'Este',
  needed: 'Trebuie',
  show: 'Arată-l',
  test: 'Răspunsurile de aici sunt de probă și nu se numără.',
  real: 'doar de probă. Celelalte răspunsuri se numără.',
  moments: 'Momente pe această pagină',
  none: 'încă nimic',
  nobody: 'niciun sondaj nu îl numește',
  shown: 'afișat',
};

/** In the first of these languages that there are words in; in English where there is none. */
export function toolWords(languages: readonly string[]): ToolWords {
  const known: Record<string, ToolWords | undefined> = { en, ru, ro };
  return known[languages.map((tag) => tag.slice(0, 2)).find((tag) => known[tag]) ?? 'en'] ?? en;
}
