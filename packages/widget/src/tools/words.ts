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
  test: string;
  moments: string;
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
  test: 'What is answered here is marked as a test and never scored.',
  moments: 'Moments on this page',
  none: 'None yet.',
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
  test: 'Ответы отсюда помечены как пробные и никогда не учитываются.',
  moments: 'Моменты на этой странице',
  none: 'Пока ни одного.',
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
  test: 'Răspunsurile de aici sunt marcate ca probă și nu se numără niciodată.',
  moments: 'Momente pe această pagină',
  none: 'Încă niciunul.',
  nobody: 'niciun sondaj nu îl numește',
  shown: 'afișat',
};

/** In the first of these languages that there are words in; in English where there is none. */
export function toolWords(languages: readonly string[]): ToolWords {
  const known: Record<string, ToolWords | undefined> = { en, ru, ro };
  return known[languages.map((tag) => tag.slice(0, 2)).find((tag) => known[tag]) ?? 'en'] ?? en;
}
