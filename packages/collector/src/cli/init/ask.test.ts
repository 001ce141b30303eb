import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { ask } from './ask.js';
import type { Said } from './wishes.js';

const ENTER = '\r';
const DOWN = '\u001B[B';
const ESCAPE = '\u001B';
const ALL_AWAY = '\u007F'.repeat(40);

/** Answers each question with the keys that belong to it, as soon as it is on the screen. */
async function answering(said: Said, keys: readonly [question: string, keys: string][]): Promise<Required<Said>> {
  const [input, output] = [new PassThrough(), new PassThrough()];
  const left = [...keys];
  let screen = '';
  output.on('data', (chunk: Buffer) => {
    screen += String(chunk);
    const [next] = left;
    if (!next || !screen.includes(next[0])) return;
    left.shift();
    screen = '';
    // A prompt listens once it has drawn itself.
    setImmediate(() => input.write(next[1]));
  });
  return await ask(said, 'Teapots', { input, output });
}

describe('the questions of candor init', () => {
  it('begin with the goal, and propose what belongs to it', async () => {
    const answers = await answering({}, [
      ['What do you want to know?', `${DOWN}${ENTER}`],
      ['Your name', ENTER],
      ['Which languages', `, ro${ENTER}`],
      ['What do you call', ENTER],
      ['When to ask?', ENTER],
    ]);
    expect(answers).toEqual({
      goal: 'purchase',
      company: 'Teapots',
      languages: 'en, ro',
      touchpoint: 'checkout',
      moment: 'order-completed',
    });
  });

  it('leave out what was said', async () => {
    const said = { goal: 'support', company: 'Ana’s', languages: 'en', touchpoint: 'chat' };
    const answers = await answering(said, [['When to ask?', ENTER]]);
    expect(answers).toEqual({ ...said, moment: 'support-ended' });
  });

  it('are asked again with a reason until the answer can be used', async () => {
    const said = { goal: 'support', company: 'Ana’s', touchpoint: 'chat', moment: '/x' };
    const answers = await answering(said, [
      ['Which languages', `${ALL_AWAY}tlh${ENTER}`],
      ['no standard questions in tlh', `${ALL_AWAY}ru${ENTER}`],
    ]);
    expect(answers.languages).toBe('ru');
  });

  it('come to nothing where the owner goes away', async () => {
    await expect(answering({}, [['What do you want to know?', ESCAPE]])).rejects.toThrow('nothing was written');
  });
});
