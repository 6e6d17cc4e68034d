/* Keys for those who moderate at a desk; the page is whole without them. */
const boxOf = entry => entry.querySelector('input[name="picked"]');
const quickOf = entry => entry.querySelector('details.quick');
const current = () => document.activeElement?.closest('.entry') ?? null;
const opened = (entry, wanted) => {
  const quick = quickOf(entry);
  if (quick !== null) quick.open = wanted ?? !quick.open;
  return quick;
};

(() => {
  const entries = [...document.querySelectorAll('.entry')];
  const all = document.getElementById('all-shown');
  const go = step => {
    const at = entries.indexOf(current());
    const next = entries[at === -1 ? 0 : at + step];
    next?.focus();
    next?.scrollIntoView({ block: 'nearest' });
  };

  const tick = entry => {
    const box = boxOf(entry);
    if (box !== null) box.checked = !box.checked;
    if (all !== null) all.checked = entries.every(each => boxOf(each)?.checked ?? true);
  };

  const deeds = {
    j: () => go(1),
    k: () => go(-1),
    x: tick,
    a: entry => opened(entry, true)?.querySelector('button[value="approve"]')?.click(),
    r: entry => opened(entry, true)?.querySelector('textarea')?.focus(),
    Enter: entry => opened(entry),
  };

  document.addEventListener('keydown', event => {
    const { key, target } = event;
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
    if (target.closest('input:not([type="checkbox"]), textarea, select') !== null) return;
    // On a link or a button, Enter is theirs.
    if (key === 'Enter' && !target.matches('.entry')) return;
    const deed = Object.hasOwn(deeds, key) ? deeds[key] : undefined;
    const entry = current();
    if (deed === undefined || (entry === null && key !== 'j' && key !== 'k')) return;
    event.preventDefault();
    deed(entry);
  });

  all?.addEventListener('change', () => {
    for (const box of entries.flatMap(entry => boxOf(entry) ?? [])) box.checked = all.checked;
  });
  for (const box of entries.flatMap(entry => boxOf(entry) ?? [])) {
    box.addEventListener('change', () => {
      if (all !== null && !box.checked) all.checked = false;
    });
  }

  const legend = document.getElementById('queue-keys');
  if (legend !== null) legend.hidden = false;
})();
