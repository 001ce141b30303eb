/** Enter, and nothing more: what it leads to may have a field of its own, which must not get the line break. */
export function onEnter(act: () => void, when: (event: KeyboardEvent) => boolean = () => true) {
  return (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !when(event)) return;
    event.preventDefault();
    act();
  };
}
