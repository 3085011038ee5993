import {h} from './dom.js';

// A bar a class; the largest stands out, the true one is green.
export function probabilities(classes, values, actual) {
  const first = values.indexOf(Math.max(...values));
  return h(
    'div',
    {class: 'probabilities'},
    classes.map((name, k) => {
      const mark = k === actual ? 'true' : k === first ? 'first' : '';
      return [
        h('span', {class: mark}, name),
        h('progress', {value: Math.max(0, values[k]), max: 1, 'aria-label': name}),
        h('span', {class: mark}, (100 * values[k]).toFixed(1) + ' %'),
      ];
    }),
  );
}
