/**
 * A text in the letters in which words are compared: small ones, Latin letters without their marks (ă to a, ș and ş to s,
 * é to e) and ё as е, since people leave these out when they type. й stays й: in Russian it is a letter of its own.
 *
 * @example fold('Ștergeți ÎNCĂ') // → 'stergeti inca'
 * @example fold('Ещё мой') // → 'еще мой'
 */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/(?<=\p{Script=Latin}\p{M}*)\p{M}/gu, '')
    .normalize('NFC')
    .replaceAll('ё', 'е');
}

/**
 * The words of a text, folded, in order: runs of letters and digits that begin with a letter. An apostrophe inside a word
 * belongs to it and is left out ("don't" is "dont").
 *
 * @example wordsOf("I don't  like v2, nu-mi place!").join(' ') // → 'i dont like v2 nu mi place'
 */
export function wordsOf(text: string): string[] {
  return (fold(text).match(/\p{L}[\p{L}\p{M}\p{N}]*(?:['’ʼ]\p{L}+)*/gu) ?? []).map((word) =>
    word.replaceAll(/['’ʼ]/g, ''),
  );
}
