import {h, percent, decimal, clock, empty, keepingFocus, swatch} from './dom.js';
import {get, live} from './api.js';
import {Chart} from './chart.js';

export const MOST = 6; // as many as there are colours and dashes to tell apart
const numbers = () =>
  (new URLSearchParams(location.search).get('runs') || '')
    .split(',')
    .filter(text => /^\d{1,9}$/.test(text))
    .map(Number)
    .slice(0, MOST);
const DASHES = [[], [9, 4], [2, 3], [12, 4, 2, 4], [5, 3], [12, 3, 2, 3, 2, 3]];
const noise = new Set([
  'validation samples',
  'layers',
  'trainable parameters',
  'data checksum',
  'host',
  'operating system',
  'Java',
  'TensorFlow',
  'command line',
]);

function go(runs) {
  history.replaceState(null, '', '/compare?runs=' + runs.join(','));
  dispatchEvent(new PopStateEvent('popstate'));
}

function picker(all, chosen) {
  return h(
    'select',
    {'aria-label': 'add a run', onchange: event => event.target.value && go([...chosen, Number(event.target.value)])},
    h('option', {value: ''}, '+ add a run'),
    all
      .filter(run => !chosen.includes(run.number))
      .map(run => h('option', {value: String(run.number)}, `${run.name} #${run.number}`)),
  );
}

// What tells a run from the others, in a few words.
function label(run, differing) {
  const few = differing
    .filter(key => key !== 'model' && !noise.has(key))
    .slice(0, 3)
    .map(key => `${key} ${run.properties[key] ?? '–'}`);
  return [
    h('b', {class: 'clip', title: run.name}, run.name),
    ` #${run.number}`,
    few.length ? h('span', {class: 'soft'}, ' ' + few.join(', ')) : null,
  ];
}

const results = [
  ['best validation accuracy', run => run.best, percent, 1],
  ['last validation accuracy', run => run.last, percent, 1],
  ['training accuracy', run => run.training, percent, 1],
  [
    'validation loss',
    run => (run.diverged ? Infinity : run.loss),
    value => (value === Infinity ? 'NaN' : decimal(value)),
    -1,
  ],
  ['time', run => run.seconds, clock, -1],
];

export async function compare(root) {
  document.title = 'Compare · Sequential';
  const chosen = numbers();
  const all = await get('/api/runs');
  const add = chosen.length < MOST ? picker(all, chosen) : null;
  const bar = h('div', {class: 'row'}, h('h1', {}, 'Compare'), add);
  const known = new Set(all.map(run => run.number));
  const there = chosen.filter(number => known.has(number));
  if (!there.length) {
    root.replaceChildren(
      bar,
      h(
        'div',
        {class: 'card gap'},
        empty(
          'Nothing to compare yet',
          'Add runs above, or tick them in the list of ',
          h('a', {href: '/'}, h('u', {}, 'all runs')),
          '.',
        ),
      ),
    );
    return undefined;
  }
  const charts = [
    ['Accuracy', 'validation', percent],
    ['Loss', 'validation', decimal],
    ['Accuracy', 'training', percent],
    ['Loss', 'training', decimal],
  ].map(([name, part, format]) => ({name, part, chart: new Chart(format, `${name}, ${part}`)}));
  const legend = h('div', {class: 'key'});
  const table = h('table', {class: 'sides', vars: {'--runs': there.length}});
  root.replaceChildren(
    bar,
    h('div', {class: 'card gap'}, legend),
    h(
      'div',
      {class: 'pair gap'},
      charts.slice(0, 2).map(({chart}) => chart.element),
    ),
    h('div', {class: 'card gap scroll'}, h('h2', {}, 'In what they differ'), table),
    h(
      'div',
      {class: 'pair gap'},
      charts.slice(2).map(({chart}) => chart.element),
    ),
  );

  const ended = live(async () => {
    const runs = await Promise.all(there.map(number => get('/api/runs/' + number)));
    const keys = [...new Set(runs.flatMap(run => Object.keys(run.properties)))];
    const differing = keys
      .filter(key => new Set(runs.map(run => run.properties[key])).size > 1)
      .sort((a, b) => noise.has(a) - noise.has(b));
    keepingFocus(legend, () =>
      legend.replaceChildren(
        ...runs.map((run, i) =>
          h(
            'span',
            {class: 's' + (i + 1)},
            swatch({dash: DASHES[i]}),
            h('a', {href: '/run/' + run.number}, label(run, differing)),
            ' ',
            h(
              'button',
              {
                class: 'quiet',
                'aria-label': 'leave out run ' + run.number,
                onclick: () => go(chosen.filter(number => number !== run.number)),
              },
              '×',
            ),
          ),
        ),
      ),
    );
    const names = charts.flatMap(({name, part}) =>
      name === 'Loss' ? [`Loss ${part}`, `Log-loss ${part}`] : [`${name} ${part}`],
    );
    const series = await Promise.all(
      runs.map(run =>
        get(`/api/runs/${run.number}/series?` + names.map(name => 'channel=' + encodeURIComponent(name)).join('&')),
      ),
    );
    for (const {name, part, chart} of charts) {
      const lines = runs.map((run, i) => {
        const one = series[i][`${name} ${part}`] || series[i][`Log-${name.toLowerCase()} ${part}`];
        return {
          label: '#' + run.number,
          colour: `--c${i + 1}`,
          key: 's' + (i + 1),
          dash: DASHES[i],
          x: one?.steps || [],
          y: one?.values || [],
        };
      });
      chart.element.hidden = lines.every(line => !line.x.length) && runs.every(run => run.state !== 'running');
      chart.draw(lines);
    }
    keepingFocus(table, () =>
      table.replaceChildren(
        h(
          'thead',
          {},
          h(
            'tr',
            {},
            h('td', {}),
            runs.map((run, i) =>
              h(
                'th',
                {scope: 'col', class: 'key'},
                h('span', {class: 's' + (i + 1)}, swatch({dash: DASHES[i]})),
                h('a', {href: '/run/' + run.number, class: 'lines', title: run.name}, `${run.name} #${run.number}`),
              ),
            ),
          ),
        ),
        h(
          'tbody',
          {},
          results.map(([title, value, format, better]) => {
            const known = runs.map(value).filter(one => one !== undefined);
            const best = better > 0 ? Math.max(...known) : Math.min(...known);
            return h(
              'tr',
              {},
              h('th', {scope: 'row'}, title),
              runs.map(run =>
                h('td', {class: runs.length > 1 && value(run) === best ? 'best' : ''}, format(value(run))),
              ),
            );
          }),
          differing.map(key =>
            h(
              'tr',
              {},
              h('th', {scope: 'row'}, key),
              runs.map(run =>
                h('td', {}, h('span', {class: 'lines', title: run.properties[key] || ''}, run.properties[key] ?? '–')),
              ),
            ),
          ),
        ),
      ),
    );
  });
  return () => {
    ended();
    charts.forEach(({chart}) => chart.destroy());
  };
}
