/**
 * What accessibility depends on in a page, as an expression for the page itself: its elements, their attributes and
 * states, in the window they are seen in. Of words, addresses and numbers only that they are there; of rows that are
 * alike, two.
 */
export const outlineOfPage = String.raw`(() => {
  const wording = new Set(['href', 'src', 'action', 'formaction', 'value', 'content', 'datetime', 'title', 'alt',
    'placeholder', 'aria-label', 'd']);
  const states = [':focus', ':checked', ':target', ':invalid', ':disabled', ':placeholder-shown'];
  const worded = text => (text.trim() === '' ? '' : text.startsWith('#') ? '#' : '…');
  const attribute = ({ name, value }) => {
    if (wording.has(name)) return name + '=' + worded(value);
    const isLook = name === 'class' || name === 'style';
    return name + '=' + (isLook ? value : value.replaceAll(/[0-9a-f-]{8,}|\d+/g, '0'));
  };
  const outline = node => {
    if (node.nodeType !== 1) return node.nodeType === 3 ? worded(node.data) : '';
    const inside = new Map();
    const kept = [];
    for (const child of node.childNodes) {
      const text = outline(child);
      const count = (inside.get(text) ?? 0) + 1;
      inside.set(text, count);
      if (count < 3) kept.push(text);
    }
    const facts = [...Array.from(node.attributes, attribute), ...states.filter(state => node.matches(state))];
    return '<' + [node.localName, ...facts].join(' ') + '>' + kept.join('');
  };
  const isDark = matchMedia('(prefers-color-scheme: dark)').matches;
  return [innerWidth, innerHeight, isDark, outline(document.documentElement)].join(' ');
})()`;
