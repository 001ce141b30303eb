// Endings of nouns and adjectives, folded, longest first: the cases and the plural in Russian, article, case and plural in
// Romanian, the plural in English. Verbs are left as they are: their forms differ by more than an ending, and what joined
// "pay" with "paid" would join strangers too. Nothing is put in place of an ending.
const ENDINGS = {
  en: /(?<=..(?:s|x|z|ch|sh))es$|(?<=[^aiosu])s$|(?<=[^aeiou]o)es$/u,
  ro: /(?:urilor|urile|elor|ilor|ului|iilor|iile|ile|ele|lor|uri|iei|iul|ii|ul|ea|ei|le|ia|ie|a|e|i|u)$/u,
  ru: /(?:иями|ями|ами|иях|ях|ах|ием|ией|ов|ев|ей|ой|ий|ый|ого|его|ому|ему|ыми|ими|ые|ие|ая|яя|ое|ее|ую|юю|ых|их|ым|им|ом|ем|ам|ям|ию|ия|ии|а|е|и|й|о|у|ы|ь|ю|я)$/u,
};

/** Fewer letters than these do not tell one word from another any more. */
const SHORTEST = 3;

/**
 * What is left of a folded word without its ending, so that "доставка" and "доставку", "livrarea" and "livrari",
 * "deliveries" and "delivery" count as one theme. Rough, and meant to be: it never joins words that differ in their first
 * three letters, and `themesOf` names every form that it has joined.
 *
 * @param locale as in `stopWordsOf`; where none is known, the script decides between Russian and the word as it is
 * @example stem('доставку', 'ru') // → 'доставк'
 * @example stem('livrarea', 'ro') // → 'livrar'
 * @example stem('prices', 'en') // → 'price'
 * @example stem('pret', 'ro') // → 'pret'
 */
export function stem(word: string, locale?: string): string {
  const language = locale?.toLowerCase().split(/[-_]/)[0] ?? (/^\p{Script=Cyrillic}/u.test(word) ? 'ru' : '');
  if (language === 'en' && word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  const ending = Object.entries(ENDINGS).find(([known]) => known === language)?.[1];
  const stemmed = ending ? word.replace(ending, '') : word;
  return stemmed.length >= SHORTEST ? stemmed : word;
}
