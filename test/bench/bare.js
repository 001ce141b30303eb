// Less than a prompt: what the browser itself takes to add anything at all.
window.bare = () => document.documentElement.append(document.createElement('div'));
