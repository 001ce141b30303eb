import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskIn } from './mask.js';

describe('what is taken out of a comment before it is kept', () => {
  it.each([
    ['Write to ana.pop+shop@tea.example.ro, please', 'Write to [e-mail], please'],
    ['почта: иван@почта.рф!', 'почта: [e-mail]!'],
    ['<ana@tea.example>', '<[e-mail]>'],
    ['Call +40 721 234 567 after six', 'Call [phone] after six'],
    ['8 (912) 345-67-89 звоните', '[phone] звоните'],
    ['tel 0721234567', 'tel [phone]'],
    ['(555) 123-4567', '[phone]'],
    ['4111 1111 1111 1111 was charged twice', '[card] was charged twice'],
    ['card 5500-0000-0000-0004.', 'card [card].'],
    ['378282246310005', '[card]'],
    ['RO49AAAA1B31007593840000 is my account', '[IBAN] is my account'],
    ['de89 3704 0044 0532 0130 00', '[IBAN]'],
    ['GB29 NWBK 6016 1331 9268 19 take that', '[IBAN] take that'],
    ['ME25 5050 0001 2345 6789 51 what else', '[IBAN] what else'],
    ['a@b.co and 0721 234 567', '[e-mail] and [phone]'],
  ])('%s', (text, clean) => {
    const { text: seen, masked } = maskIn(text);
    expect([seen, masked]).toEqual([clean, clean.split('[').length - 1]);
  });

  it.each([
    'Order 123456789 came late',
    'Order 4111111111111112 came late',
    'On 01.02.2026 and 2026-02-01, at 10:30',
    'between 10 000 and 20 000 lei',
    'version 1.2.3.4, 99.90 €, 100 %',
    'RO49AAAA1B31007593840001',
    'me @ home, user@localhost',
    'B0721234567X',
    'Ça va, "bien" <b>& 100 %</b> - спасибо 🙂',
    '',
  ])('and what is not: %s', (text) => {
    expect(maskIn(text)).toEqual({ text, masked: 0 });
  });

  it('is the same the second time, whatever was written', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'ab@.+0149 -()R'), maxLength: 60 }), (text) => {
        const once = maskIn(text).text;
        expect(maskIn(once).text).toBe(once);
      }),
    );
  });

  it.each(['a'.repeat(4000), '1 '.repeat(2000), `${'a'.repeat(3999)}@`, '@.'.repeat(2000), 'RO49'.repeat(1000)])(
    'takes no longer for a text made to take long (%#)',
    (text) => {
      // Quadratic at the worst is 16 million steps; more would not end here.
      expect(typeof maskIn(text).text).toBe('string');
    },
  );
});
