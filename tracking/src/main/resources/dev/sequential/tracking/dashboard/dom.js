// Elements without markup: text stays text, whatever a store holds.
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === false || value === undefined || value === null) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else if (name === 'vars') for (const [key, text] of Object.entries(value)) element.style.setProperty(key, text);
    else if (name in element && typeof value !== 'string') element[name] = value;
    else element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children.flat(Infinity).filter(child => child !== null && child !== undefined && child !== false));
  return element;
}

export function svg(tag, attributes = {}, ...children) {
  const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

const known = value => value !== undefined && value !== null;
// Halves go up, as in the terminal: 0.3915 is 39.2 % in both.
export const percent = value => (known(value) ? (Math.round(1000 * value) / 10).toFixed(1) + ' %' : '–');
export function decimal(value) {
  if (!known(value)) return '–';
  const size = Math.abs(value);
  if (size >= 1e6 || (size < 1e-4 && size > 0)) return value.toExponential(2).replace('e+', 'e');
  return size >= 1000 ? Math.round(value).toLocaleString('en') : value.toPrecision(3);
}
// Labels of an axis, all with as many decimals as the closest two of them need.
export function ticks(splits, format) {
  const shown = splits.filter(known);
  const factor = format === percent ? 100 : 1;
  const step =
    shown.length > 1 ? Math.min(...shown.slice(1).map((value, i) => Math.abs(value - shown[i]))) * factor : 1;
  const places = step > 0 ? Math.min(6, Math.max(0, Math.ceil(-Math.log10(step) - 1e-9))) : 0;
  const rounded = Number((step * 10 ** places).toFixed(6));
  const digits = Number.isInteger(rounded) ? places : places + 1;
  return splits.map(value =>
    value === null
      ? ''
      : factor === 1 && Math.abs(value) >= 1000
        ? format(value)
        : (factor * value).toFixed(digits) + (factor === 1 ? '' : ' %'),
  );
}

export const plural = (count, word) => `${count} ${word}${count === 1 ? '' : 's'}`;

export function clock(seconds) {
  const s = Math.max(0, Math.round(seconds));
  const two = n => String(n).padStart(2, '0');
  return s < 3600
    ? `${Math.floor(s / 60)}:${two(s % 60)}`
    : `${Math.floor(s / 3600)}:${two(Math.floor(s / 60) % 60)}:${two(s % 60)}`;
}

// Draws anew what may hold the focus, and hands the focus to the element that now has the name of the one that had it,
// or its place.
export function keepingFocus(root, draw) {
  const all = () => [...root.querySelectorAll('a, button, input, select')];
  const name = element =>
    element?.dataset.cell || element?.dataset.column || element?.getAttribute('aria-label') || element?.textContent;
  const place = all().indexOf(document.activeElement);
  const focused = name(all()[place]);
  draw();
  if (place < 0) return;
  const now = all();
  const same = element => name(element) === focused;
  (same(now[place]) ? now[place] : (now.find(same) ?? now[Math.min(place, now.length - 1)]))?.focus();
}

// A link that does something with what the page shows.
export const action = (href, text) => h('a', {href, class: 'action'}, text);

// All that a page says.
export function alone(title, ...text) {
  return h('div', {class: 'empty'}, h('h1', {}, title), h('p', {}, ...text));
}

export function empty(title, ...text) {
  return h('div', {class: 'empty'}, h('h2', {}, title), h('p', {}, ...text));
}

export function sparkline(values, label) {
  const width = 100;
  const height = 26;
  const shown = values.filter(value => value !== null);
  if (shown.length < 2) return h('span', {class: 'soft'}, shown.length ? '·' : '');
  const low = Math.min(...shown);
  const high = Math.max(...shown);
  const point = (value, i) => [
    3 + (i * (width - 6)) / (shown.length - 1),
    3 + (height - 6) * (1 - (value - low) / (high - low || 1)),
  ];
  const points = shown.map(point);
  const [x, y] = points[points.length - 1];
  return svg(
    'svg',
    {class: 'spark', width, height, viewBox: `0 0 ${width} ${height}`, role: 'img', 'aria-label': label},
    svg('path', {d: 'M' + points.map(p => p.map(n => n.toFixed(1)).join(' ')).join('L')}),
    svg('circle', {cx: x, cy: y, r: 2.2}),
  );
}

// A piece of a line as a chart draws it, so that lines are told apart without their colours, too.
export const swatch = line =>
  svg(
    'svg',
    {width: 26, height: 8, viewBox: '0 0 26 8', 'aria-hidden': 'true'},
    svg('path', {d: 'M0 4H26', 'stroke-width': line.thin ? 1 : 2, 'stroke-dasharray': (line.dash || []).join(' ')}),
  );
