import {h, percent, decimal, clock, sparkline} from './dom.js';

// The columns of the list of runs: what a column shows, what it is sorted by, and whether from its highest value down.
export const columns = [
  {
    id: 'model',
    title: 'Run',
    value: run => run.name.toLowerCase(),
    fixed: true,
    cell: run => [
      h('span', {class: 'dot ' + run.state, title: run.state}, h('span', {class: 'visually'}, run.state)),
      h('a', {href: '/run/' + run.number, class: 'clip', title: run.name}, h('strong', {}, run.name)),
      ' ',
      h('small', {}, '#' + run.number),
    ],
  },
  {
    id: 'tags',
    title: 'Tags',
    value: run => run.tags.join(' '),
    wide: true,
    wraps: true,
    cell: run => run.tags.map(tag => [h('span', {class: 'chip', title: tag}, tag), ' ']),
  },
  {
    id: 'best',
    title: 'Val. accuracy',
    num: true,
    down: true,
    fixed: true,
    value: run => run.best,
    cell: run => [
      h('strong', {}, percent(run.best)),
      run.bestEpoch ? h('small', {class: 'wide'}, ' at ' + run.bestEpoch) : null,
    ],
  },
  {
    id: 'curve',
    title: 'By epoch',
    wide: true,
    value: run => run.curve.length,
    cell: run => sparkline(run.curve, 'validation accuracy by epoch'),
  },
  {
    id: 'training',
    title: 'Training',
    num: true,
    down: true,
    wide: true,
    value: run => run.training,
    cell: run => percent(run.training),
  },
  {
    id: 'loss',
    title: 'Val. loss',
    num: true,
    wide: true,
    value: run => (run.diverged ? Infinity : run.loss),
    cell: run => (run.diverged ? 'NaN' : decimal(run.loss)),
  },
  {
    id: 'epochs',
    title: 'Epochs',
    num: true,
    down: true,
    mid: true,
    value: run => run.epoch,
    cell: run => [
      `${run.epoch} / ${run.epochs}`,
      run.state === 'running' &&
        h('progress', {
          value: run.epoch + (run.steps ? run.step / run.steps : 0),
          max: run.epochs || 1,
          'aria-label': 'epochs done',
        }),
    ],
  },
  {
    id: 'setting',
    title: 'Batch · optimizer',
    wide: true,
    value: run => run.properties.optimizer || '',
    cell: run =>
      h(
        'small',
        {},
        [
          run.properties['batch size'],
          (run.properties.optimizer || '').toLowerCase() + ' ' + (run.properties['learning rate'] || ''),
        ]
          .filter(Boolean)
          .join(' · '),
      ),
  },
  {
    id: 'time',
    title: 'Time',
    num: true,
    down: true,
    wide: true,
    value: run => run.seconds,
    cell: run => clock(run.seconds),
  },
  {
    id: 'started',
    title: 'Started',
    down: true,
    off: true,
    wide: true,
    value: run => run.started,
    cell: run => h('small', {}, new Date(run.started).toLocaleString()),
  },
  {
    id: 'data',
    title: 'Data',
    off: true,
    wide: true,
    value: run => run.properties.data || '',
    cell: run => h('small', {class: 'clip'}, run.properties.data || ''),
  },
  {
    id: 'parameters',
    title: 'Parameters',
    num: true,
    off: true,
    down: true,
    wide: true,
    value: run => Number(run.properties.parameters),
    cell: run => Number(run.properties.parameters).toLocaleString('en'),
  },
  {
    id: 'notes',
    title: 'Notes',
    off: true,
    wide: true,
    value: run => run.notes,
    cell: run => h('small', {class: 'clip'}, run.notes),
  },
];

// Which columns are shown; fixed ones always are.
const remembered = JSON.parse(localStorage.getItem('sequential-columns') || 'null') || {};
export const isShown = column => column.fixed || (remembered[column.id] ?? !column.off);
export const shown = () => columns.filter(isShown);

export function show(column, whether) {
  remembered[column.id] = whether;
  localStorage.setItem('sequential-columns', JSON.stringify(remembered));
}

export const classes = column =>
  [column.num && 'num', column.wide && 'wide', column.mid && 'mid', column.wraps && 'wraps'].filter(Boolean).join(' ');
