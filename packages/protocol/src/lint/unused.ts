import { ofEach, type Remark } from './lint.js';

/** Settings that nothing looks at, since another one is missing. */
export const unused = ofEach(({ delaySeconds = 0, deadlineSeconds, cancel = [], mode = 'census', margin }) => {
  const remarks: Remark[] = [];
  if (cancel.length > 0 && delaySeconds === 0 && deadlineSeconds === undefined) {
    const says =
      'calls off nothing, since the survey is shown at once or not at all: add "delaySeconds", or take it out';
    remarks.push({ path: ['cancel'], says });
  }
  if (margin !== undefined && mode === 'census') {
    remarks.push({
      path: ['margin'],
      says: 'a census asks everybody, whatever the margin: say "mode": "sample", or take it out',
    });
  }
  return remarks;
});
