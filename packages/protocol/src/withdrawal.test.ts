import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readWithdrawalCode, withdrawalCodeOf } from './index.js';

const ID = '018f3c1e-7b2a-7c3d-8e4f-0123456789ab';

describe('withdrawalCodeOf', () => {
  it('is the first 28 and the last 36 bits of the id in base 32, as another program computes it', () => {
    // python3: n = 0x018f3c1_3456789ab; "".join("0123456789ABCDEFGHJKMNPQRSTVWXYZ"[n >> s & 31] for s in range(60, -1, -5))
    expect(withdrawalCodeOf(ID)).toBe('033S-W2D2-PF2DB');
  });

  it('is the same for every spelling of the id', () => {
    expect(withdrawalCodeOf(ID.toUpperCase())).toBe(withdrawalCodeOf(ID));
  });

  it('leads back to where its id is', () => {
    fc.assert(
      fc.property(fc.uuid(), (id) => {
        const found = readWithdrawalCode(withdrawalCodeOf(id));
        expect(found?.code).toBe(withdrawalCodeOf(id));
        expect(found && found.first <= id && id <= found.last).toBe(true);
      }),
    );
  });
});

describe('readWithdrawalCode', () => {
  it('forgives what people mistake when they read and type', () => {
    const code = withdrawalCodeOf(ID);
    const typed = ` ${code.toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l').replaceAll('-', ' ')} `;
    expect(readWithdrawalCode(typed)?.code).toBe(code);
  });

  it.each(['', '01HW', 'G1HW-Y3T9-5CYDB', '01HW-Y3T9-5CYDBX', '01HW-Y3T9-5CYDU', '01HW-Y3T9-5CYD%'])(
    'knows that %o is no code',
    (typed) => {
      expect(readWithdrawalCode(typed)).toBeUndefined();
    },
  );
});
