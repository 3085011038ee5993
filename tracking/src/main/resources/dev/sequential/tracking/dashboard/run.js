import {h, percent, decimal, clock, keepingFocus} from './dom.js';
import {get, send, live, mayChange} from './api.js';
import {Chart} from './chart.js';
import {Misses} from './misses.js';

const wanted = ['Accuracy training', 'Accuracy validation', 'Accuracy running', 'Log-loss training', 'Log-loss validation', 'Log-loss running',
  'Loss training', 'Loss validation', 'Loss running'];
const extras = ['Images/s', 'Learning rate', 'Resident memory (MB)', 'Seconds'];

function lines(series, name, steps) {
  const line = (part, colour, more) => {
    const one = series[`${name} ${part}`];
    return {label: part === 'running' ? 'within the epoch' : part, colour, x: one ? one.steps.map(step => one.axis === 'step' ? step / (steps || 1) : step) : [], y: one ? one.values : [], ...more};
  };
  return [line('running', '--train', {thin: true, key: 'r'}), line('training', '--train', {dash: [5, 4], key: 't'}), line('validation', '--val', {key: 'v'})];
}

function left(run) {
  const done = run.epoch + (run.steps ? run.step / run.steps : 0);
  if (!done) return '';
  const seconds = run.seconds / done * (run.epochs - done);
  return ` · ${seconds < 90 ? Math.ceil(seconds) + ' s' : Math.ceil(seconds / 60) + ' min'} left`;
}

function state(run) {
  if (run.state === 'running') return `epoch ${Math.min(run.epoch + 1, run.epochs)} of ${run.epochs}${left(run)}`;
  return {finished: 'finished', stopped: run.reason || 'stopped', failed: 'failed: ' + run.reason, lost: 'lost: its process has ended without a word'}[run.state];
}

function tagEditor(run, problem) {
  const change = async tags => {
    try { await send('PUT', `/api/runs/${run.number}/tags`, tags); } catch (error) { problem(error); }
  };
  const add = h('input', {placeholder: '+ tag', 'aria-label': 'add a tag', size: 7, onkeydown: event => {
    if (event.key === 'Enter' && event.target.value.trim()) change([...run.tags, event.target.value.trim()]);
  }});
  return [run.tags.map(tag => h('button', {class: 'chip', title: 'take this tag off', onclick: () => change(run.tags.filter(other => other !== tag))}, tag + ' ×')), add];
}

export async function run(root, number) {
  const accuracy = new Chart(percent, 'Accuracy');
  const loss = new Chart(decimal, 'Loss');
  const other = new Chart(decimal, 'More');
  const pick = h('select', {'aria-label': 'channel', onchange: () => drawOther()});
  other.element.firstChild.insertBefore(pick, other.values);
  const misses = new Misses(number);
  const title = h('h1', {}), dot = h('span', {}), tags = h('span', {class: 'row'}), problemText = h('span', {class: 'note tiny', role: 'alert'});
  const problem = error => { problemText.textContent = error.message; };
  let sure, asked = false;
  const stop = h('button', {class: 'stop', onclick: async () => {
    if (asked) return;
    if (!sure) {
      stop.textContent = 'Really stop?';
      sure = setTimeout(() => { sure = null; stop.textContent = 'Stop after this step'; }, 4000);
      return;
    }
    clearTimeout(sure);
    asked = true; // and not disabled: that would take the focus away
    stop.setAttribute('aria-disabled', 'true');
    try { await send('POST', `/api/runs/${number}/stop`); stop.textContent = 'Stopping …'; } catch (error) {
      problem(error);
      asked = false;
      stop.removeAttribute('aria-disabled');
      sure = null;
      stop.textContent = 'Stop after this step';
    }
  }}, 'Stop after this step');
  const figures = h('div', {class: 'card figures gap'});
  const bar = h('progress', {max: 1, 'aria-label': 'progress'});
  const settings = h('dl', {});
  const summary = h('pre', {tabIndex: 0, 'aria-label': 'layers, shapes and weights'});
  const config = h('pre', {tabIndex: 0});
  const notes = h('textarea', {'aria-label': 'notes', placeholder: 'What did you try, and what came of it?', maxLength: 20000, onchange: async () => {
    try { await send('PUT', `/api/runs/${number}/notes`, notes.value); } catch (error) { problem(error); }
  }});
  root.replaceChildren(
    h('div', {class: 'row'}, title, dot, tags, h('span', {class: 'push row'}, problemText, h('a', {href: '/network/' + number}, 'Inside the network'), h('a', {href: '/try?run=' + number}, 'Try it'), h('a', {href: '/compare?runs=' + number}, 'Compare'), stop)),
    figures, bar,
    h('div', {class: 'grid'},
      h('div', {class: 'stack'}, accuracy.element, loss.element, misses.picturesCard, other.element),
      h('div', {class: 'stack'}, misses.matrixCard, h('div', {class: 'card'}, h('h2', {}, 'Network'), h('div', {class: 'scroll fit'}, summary)),
        h('div', {class: 'card'}, h('h2', {}, 'Notes'), notes), h('div', {class: 'card'}, h('h2', {}, 'Settings'), settings),
        h('div', {class: 'card'}, h('details', {}, h('summary', {}, 'Configuration as JSON'), config)))));
  let series = {}, drawnTags = null, steps = 0;

  function drawOther() {
    const one = series[pick.value];
    other.draw(one ? [{label: pick.value, colour: '--val', key: 'v', x: one.steps.map(step => one.axis === 'step' ? step / (steps || 1) : step), y: one.values}] : []);
  }

  async function update() {
    const run = await get('/api/runs/' + number);
    document.title = `${run.name} #${run.number} · Sequential`;
    title.replaceChildren(run.name + ' ', h('small', {}, '#' + run.number));
    dot.className = 'dot ' + run.state;
    dot.textContent = state(run);
    if (drawnTags !== run.tags.join()) { drawnTags = run.tags.join(); keepingFocus(tags, () => tags.replaceChildren(...tagEditor(run, problem).flat())); }
    if (run.state !== 'running' && document.activeElement === stop) root.focus({preventScroll: true});
    stop.hidden = run.state !== 'running';
    if (!mayChange()) { stop.disabled = true; stop.title = 'Open the address that the dashboard command printed to change things'; }
    bar.value = run.epochs ? Math.min(1, (run.epoch + (run.steps ? run.step / run.steps : 0)) / run.epochs) : 0;
    bar.hidden = run.state !== 'running';
    const user = run.channels.map(channel => channel.name).filter(name => !wanted.includes(name) && !['n_layers', 'n_parameters'].includes(name));
    const names = [...extras.filter(name => user.includes(name)), ...user.filter(name => !extras.includes(name))];
    if (pick.options.length !== names.length) {
      const before = pick.value;
      pick.replaceChildren(...names.map(name => h('option', {value: name, selected: name === before}, name)));
    }
    series = await get(`/api/runs/${number}/series?` + [...wanted, ...names].map(name => 'channel=' + encodeURIComponent(name)).join('&'));
    const perEpoch = series['Accuracy running'] || series['Log-loss running'];
    steps = run.steps || (perEpoch && run.epoch ? perEpoch.steps[perEpoch.steps.length - 1] / run.epoch : 1);
    accuracy.draw(lines(series, 'Accuracy', steps));
    const lossName = series['Log-loss training'] || series['Log-loss running'] ? 'Log-loss' : 'Loss';
    loss.draw(lines(series, lossName, steps));
    drawOther();
    const rate = series['Images/s']?.values.at(-1);
    figures.replaceChildren(...[
      [percent(run.best), run.bestEpoch ? 'best validation, epoch ' + run.bestEpoch : 'best validation', 'lead'],
      [percent(run.last), 'validation now'], [percent(run.training), 'training now'],
      [rate ? Math.round(rate).toLocaleString('en') : '–', 'samples/s'],
      [Number(run.properties.parameters || 0).toLocaleString('en'), 'parameters'], [clock(run.seconds), 'time'],
    ].map(([value, text, lead]) => h('div', {class: lead || ''}, h('b', {}, value), h('small', {}, text))));
    summary.textContent = run.summary;
    config.textContent = run.config;
    if (document.activeElement !== notes) notes.value = run.notes;
    settings.replaceChildren(...Object.entries(run.properties).flatMap(([key, value]) => [h('dt', {}, key), h('dd', {}, value)]),
      h('dt', {}, 'started'), h('dd', {}, new Date(run.started).toLocaleString()));
    await misses.update(run.pictureEpochs);
  }

  await update();
  const ended = live(update);
  return () => { ended(); accuracy.destroy(); loss.destroy(); other.destroy(); };
}
