import {h, percent, decimal, clock, empty, keepingFocus, swatch} from './dom.js';
import {get, live} from './api.js';
import {Chart} from './chart.js';

const numbers = () => (new URLSearchParams(location.search).get('runs') || '').split(',').filter(text => /^\d{1,9}$/.test(text)).map(Number).slice(0, 6);
const DASHES = [[], [9, 4], [2, 3], [12, 4, 2, 4], [5, 3], [12, 3, 2, 3, 2, 3]];
const noise = new Set(['command line', 'host', 'Java', 'TensorFlow', 'operating system', 'validation samples', 'data checksum']);

function go(runs) {
  history.replaceState(null, '', '/compare?runs=' + runs.join(','));
  dispatchEvent(new PopStateEvent('popstate'));
}

function picker(all, chosen) {
  return h('select', {'aria-label': 'add a run', onchange: event => event.target.value && go([...chosen, Number(event.target.value)])},
    h('option', {value: ''}, '+ add a run'), all.filter(run => !chosen.includes(run.number)).map(run => h('option', {value: String(run.number)}, `${run.name} #${run.number}`)));
}

// What tells a run from the others, in a few words.
function label(run, differing) {
  const few = differing.filter(key => key !== 'model' && !noise.has(key)).slice(0, 3).map(key => `${key} ${run.properties[key] ?? '–'}`);
  return `${run.name} #${run.number}` + (few.length ? ` (${few.join(', ')})` : '');
}

const results = [
  ['best validation accuracy', run => run.best, percent, 1], ['last validation accuracy', run => run.last, percent, 1], ['training accuracy', run => run.training, percent, 1],
  ['validation loss', run => run.loss, decimal, -1], ['time', run => run.seconds, clock, -1],
];

export async function compare(root) {
  document.title = 'Compare · Sequential';
  const chosen = numbers();
  const all = await get('/api/runs');
  const add = chosen.length < 6 ? picker(all, chosen) : null;
  const bar = h('div', {class: 'row'}, h('h1', {}, 'Compare'), add);
  if (!all.filter(run => chosen.includes(run.number)).length) {
    root.replaceChildren(bar, h('div', {class: 'card gap'}, empty('Nothing to compare yet', 'Add runs above, or tick them in the list of ', h('a', {href: '/'}, h('u', {}, 'all runs')), '.')));
    return undefined;
  }
  const charts = [['Accuracy validation', percent], ['Log-loss validation', decimal], ['Accuracy training', percent]]
    .map(([name, format]) => [name, new Chart(format, name)]);
  const legend = h('div', {class: 'key'});
  const table = h('table', {});
  root.replaceChildren(bar, h('div', {class: 'card gap'}, legend), h('div', {class: 'stack gap'}, charts.slice(0, 2).map(([, chart]) => chart.element)),
    h('div', {class: 'card gap scroll'}, h('h2', {}, 'In what they differ'), table), h('div', {class: 'stack gap'}, charts[2][1].element));

  const ended = live(async () => {
    const known = new Set(all.map(run => run.number));
    const runs = await Promise.all(chosen.filter(number => known.has(number)).map(number => get('/api/runs/' + number)));
    const keys = [...new Set(runs.flatMap(run => Object.keys(run.properties)))];
    const differing = keys.filter(key => new Set(runs.map(run => run.properties[key])).size > 1);
    keepingFocus(legend, () => legend.replaceChildren(...runs.map((run, i) => h('span', {class: 's' + (i + 1)}, swatch({dash: DASHES[i]}), h('a', {href: '/run/' + run.number}, label(run, differing)), ' ',
      h('button', {class: 'quiet', 'aria-label': 'leave out run ' + run.number, onclick: () => go(chosen.filter(number => number !== run.number))}, '×')))));
    const series = await Promise.all(runs.map(run => get(`/api/runs/${run.number}/series?` + charts.map(([name]) => 'channel=' + encodeURIComponent(name)).join('&'))));
    for (const [name, chart] of charts)
      chart.draw(runs.map((run, i) => ({label: '#' + run.number, colour: `--c${i + 1}`, key: 's' + (i + 1), dash: DASHES[i], x: series[i][name]?.steps || [], y: series[i][name]?.values || []})));
    keepingFocus(table, () => table.replaceChildren(
      h('thead', {}, h('tr', {}, h('td', {}), runs.map(run => h('th', {scope: 'col'}, h('a', {href: '/run/' + run.number}, `${run.name} #${run.number}`))))),
      h('tbody', {}, results.map(([title, value, format, better]) => {
        const known = runs.map(value).filter(one => one !== undefined);
        const best = better > 0 ? Math.max(...known) : Math.min(...known);
        return h('tr', {}, h('th', {scope: 'row'}, title), runs.map(run => h('td', {class: runs.length > 1 && value(run) === best ? 'best' : ''}, format(value(run)))));
      }), differing.map(key => h('tr', {}, h('th', {scope: 'row'}, key), runs.map(run => h('td', {}, h('span', {class: 'clip', title: run.properties[key] || ''}, run.properties[key] ?? '–'))))))));
  });
  return () => { ended(); charts.forEach(([, chart]) => chart.destroy()); };
}
