// @ts-check
// What every peer asks, in the words of the widget's own survey.
export const QUESTION = 'How likely are you to recommend us to a friend or colleague?';
export const LOW = 'Not at all likely';
export const HIGH = 'Extremely likely';
export const COMMENT = 'What is the main reason for your score?';
