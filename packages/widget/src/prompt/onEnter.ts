/** Enter, and nothing more: what it leads to may have a field of its own, which must not get the line break. */
export function onEnter(act: () => void, when: (event: KeyboardEvent) => boolean = () => true) {
  return (event: KeyboardEvent): void => {
    // While a word is being composed, Enter ends the word.
    if (event.key !== 'Enter' || event.isComposing || !when(event)) return;
    event.preventDefault();
    act();
  };
}
