import {h, action, percent, decimal, clock, keepingFocus} from './dom.js';
import {get, send, live, mayChange} from './api.js';
import {Chart} from './chart.js';
import {Misses} from './misses.js';

// Every metric has up to three channels, which share a chart.
const PARTS = {
  running: {label: 'within the epoch', colour: '--train', thin: true, key: 'r'},
  training: {label: 'training', colour: '--train', dash: [5, 4], key: 't'},
  validation: {label: 'validation', colour: '--val', key: 'v'},
};
const MEASURED = ['Images/s', 'Learning rate', 'Resident memory (MB)', 'Seconds'];
const LOSSES = ['Log-loss', 'Loss'];

// The metrics of a run, and its other channels: what it measures itself, then the user's own.
function sorted(channels) {
  const names = channels.map(channel => channel.name).filter(name => !['n_layers', 'n_parameters'].includes(name));
  const part = name => Object.keys(PARTS).find(one => name.endsWith(' ' + one));
  const metrics = [...new Set(names.filter(part).map(name => name.slice(0, -part(name).length - 1)))];
  const single = names.filter(name => !part(name));
  const loss = metrics.find(name => LOSSES.includes(name)) || 'Loss';
  const rest = metrics.filter(name => name !== loss);
  const main = rest.includes('Accuracy') ? 'Accuracy' : rest[0];
  return {
    main,
    loss,
    more: [
      ...MEASURED.filter(name => single.includes(name)),
      ...rest.filter(name => name !== main),
      ...single.filter(name => !MEASURED.includes(name)),
    ],
  };
}

// The channels of a metric, or the one of that name.
const channels = name => [name, ...Object.keys(PARTS).map(part => `${name} ${part}`)];

// Numbers within an epoch are counted in steps, and drawn in epochs; only the user knows by what their own are counted.
function lines(series, name, steps) {
  const own = series[name] && !MEASURED.includes(name);
  const line = (channel, more) => {
    const one = series[channel];
    return {
      x: one ? one.steps.map(step => (one.axis === 'step' && !own ? step / steps : step)) : [],
      y: one ? one.values : [],
      ...more,
    };
  };
  if (series[name])
    return [
      [line(name, {label: name, colour: '--val', key: 'v'})],
      own && series[name].axis === 'step' ? 'step' : 'epoch',
    ];
  return [Object.entries(PARTS).map(([part, look]) => line(`${name} ${part}`, look)), 'epoch'];
}

const format = name => (/accuracy/i.test(name) ? percent : decimal);
const number = value => (value === null ? 'NaN' : decimal(value));

// What counts: the accuracy, or without one the loss.
function scores(run, series, loss) {
  const when = text => (run.state === 'running' ? text + ' now' : 'last ' + text);
  if (run.training !== undefined || run.best !== undefined)
    return [
      run.best !== undefined && [percent(run.best), 'best validation, epoch ' + run.bestEpoch],
      run.last !== undefined && [percent(run.last), when('validation')],
      run.training !== undefined && [percent(run.training), when('training')],
    ];
  const [validation, training] = ['validation', 'training'].map(part => series[`${loss} ${part}`]);
  const finite = (validation?.values || []).filter(value => value !== null);
  const least = Math.min(...finite);
  return [
    finite.length && [
      decimal(least),
      'least validation loss, epoch ' + validation.steps[validation.values.indexOf(least)],
    ],
    validation && [number(validation.values.at(-1)), when('validation loss')],
    training && [number(training.values.at(-1)), when('training loss')],
  ];
}

function left(run) {
  const done = run.epoch + (run.steps ? run.step / run.steps : 0);
  if (!done) return '';
  const seconds = (run.seconds / done) * (run.epochs - done);
  return ` · ${seconds < 90 ? Math.ceil(seconds) + ' s' : Math.ceil(seconds / 60) + ' min'} left`;
}

function state(run) {
  if (run.state === 'running') return `epoch ${Math.min(run.epoch + 1, run.epochs)} of ${run.epochs}${left(run)}`;
  return {
    finished: 'finished',
    stopped: run.reason || 'stopped',
    failed: 'failed: ' + run.reason,
    lost: 'lost: its process has ended without a word',
  }[run.state];
}

function tagEditor(run, problem) {
  const change = async tags => {
    try {
      await send('PUT', `/api/runs/${run.number}/tags`, tags);
    } catch (error) {
      problem(error);
    }
  };
  const add = h('input', {
    placeholder: '+ tag',
    'aria-label': 'add a tag',
    size: 7,
    onkeydown: event => {
      if (event.key === 'Enter' && event.target.value.trim()) change([...run.tags, event.target.value.trim()]);
    },
  });
  return [
    run.tags.map(tag =>
      h(
        'button',
        {class: 'chip', title: 'take this tag off', onclick: () => change(run.tags.filter(other => other !== tag))},
        tag + ' ×',
      ),
    ),
    add,
  ];
}

export async function run(root, number) {
  const accuracy = new Chart(percent, 'Accuracy');
  const loss = new Chart(decimal, 'Loss');
  const other = new Chart(decimal, 'More');
  const pick = h('select', {'aria-label': 'channel', onchange: () => update()});
  other.title.replaceChildren(pick);
  const misses = new Misses(number);
  const title = h('h1', {});
  const dot = h('span', {});
  const tags = h('span', {class: 'row'});
  const problemText = h('span', {class: 'note tiny', role: 'alert'});
  const problem = error => {
    problemText.textContent = error.message;
  };
  let sure,
    asked = false;
  const stop = h(
    'button',
    {
      class: 'stop',
      onclick: async () => {
        if (asked) return;
        if (!sure) {
          stop.textContent = 'Really stop?';
          sure = setTimeout(() => {
            sure = null;
            stop.textContent = 'Stop after this step';
          }, 4000);
          return;
        }
        clearTimeout(sure);
        asked = true; // and not disabled: that would take the focus away
        stop.setAttribute('aria-disabled', 'true');
        try {
          await send('POST', `/api/runs/${number}/stop`);
          stop.textContent = 'Stopping …';
        } catch (error) {
          problem(error);
          asked = false;
          stop.removeAttribute('aria-disabled');
          sure = null;
          stop.textContent = 'Stop after this step';
        }
      },
    },
    'Stop after this step',
  );
  const figures = h('div', {class: 'card figures gap'});
  const bar = h('progress', {max: 1, 'aria-label': 'progress'});
  const settings = h('dl', {});
  const summary = h('pre', {tabIndex: 0, 'aria-label': 'layers, shapes and weights'});
  const config = h('pre', {tabIndex: 0});
  const notes = h('textarea', {
    'aria-label': 'notes',
    placeholder: 'What did you try, and what came of it?',
    maxLength: 20000,
    onchange: async () => {
      try {
        await send('PUT', `/api/runs/${number}/notes`, notes.value);
      } catch (error) {
        problem(error);
      }
    },
  });
  root.replaceChildren(
    h(
      'div',
      {class: 'row'},
      title,
      dot,
      tags,
      h(
        'span',
        {class: 'push row'},
        problemText,
        action('/network/' + number, 'Inside the network'),
        action('/try?run=' + number, 'Try it'),
        action('/compare?runs=' + number, 'Compare'),
        stop,
      ),
    ),
    figures,
    bar,
    h(
      'div',
      {class: 'grid run'},
      h('div', {class: 'stack curves'}, accuracy.element, loss.element),
      h('div', {class: 'stack misses'}, misses.picturesCard),
      h('div', {class: 'more'}, other.element),
      h(
        'div',
        {class: 'stack facts'},
        misses.matrixCard,
        h('div', {class: 'card'}, h('h2', {}, 'Network'), h('div', {class: 'scroll fit'}, summary)),
        h('div', {class: 'card'}, h('h2', {}, 'Notes'), notes),
        h('div', {class: 'card'}, h('h2', {}, 'Settings'), settings),
        h('div', {class: 'card'}, h('details', {}, h('summary', {}, 'Configuration as JSON'), config)),
      ),
    ),
  );
  let drawnTags = null;

  async function update() {
    const run = await get('/api/runs/' + number);
    document.title = `${run.name} #${run.number} · Sequential`;
    title.replaceChildren(run.name + ' ', h('small', {}, '#' + run.number));
    title.title = run.name;
    dot.className = 'dot ' + run.state;
    dot.textContent = state(run);
    if (drawnTags !== run.tags.join()) {
      drawnTags = run.tags.join();
      keepingFocus(tags, () => tags.replaceChildren(...tagEditor(run, problem).flat()));
    }
    if (run.state !== 'running' && document.activeElement === stop) root.focus({preventScroll: true});
    stop.hidden = run.state !== 'running';
    if (!mayChange()) {
      stop.disabled = true;
      stop.title = 'Open the address that the dashboard command printed to change things';
    }
    bar.value = run.epochs ? Math.min(1, (run.epoch + (run.steps ? run.step / run.steps : 0)) / run.epochs) : 0;
    bar.hidden = run.state !== 'running';
    const {main, loss: lossName, more} = sorted(run.channels);
    if (pick.options.length !== more.length) {
      const before = pick.value;
      pick.replaceChildren(...more.map(name => h('option', {value: name, selected: name === before}, name)));
    }
    const wanted = new Set([main, lossName, 'Images/s', pick.value].filter(Boolean).flatMap(channels));
    const series = await get(
      `/api/runs/${number}/series?` +
        run.channels
          .filter(one => wanted.has(one.name))
          .map(one => 'channel=' + encodeURIComponent(one.name))
          .join('&'),
    );
    const counted = series[`${lossName} running`];
    const steps = run.steps || (counted && run.epoch ? counted.steps.at(-1) / run.epoch : 1);
    const charts = [
      [accuracy, main, main === 'Accuracy' || !main ? 'Accuracy' : main],
      [loss, lossName, 'Loss'],
      [other, pick.value],
    ];
    for (const [chart, name, heading] of charts) {
      if (heading) chart.title.textContent = heading;
      chart.format = format(name || '');
      chart.draw(...lines(series, name, steps));
      chart.element.hidden = run.state !== 'running' && chart.lines.every(line => !line.x.length);
    }
    const rate = series['Images/s']?.values.at(-1);
    figures.replaceChildren(
      ...[
        ...scores(run, series, lossName),
        rate && [Math.round(rate).toLocaleString('en'), 'samples/s'],
        [Number(run.properties.parameters || 0).toLocaleString('en'), 'parameters'],
        [clock(run.seconds), 'time'],
      ]
        .filter(Boolean)
        .map(([value, text], i) => h('div', {class: i ? '' : 'lead'}, h('b', {}, value), h('small', {}, text))),
    );
    summary.textContent = run.summary;
    config.textContent = run.config;
    if (document.activeElement !== notes) notes.value = run.notes;
    settings.replaceChildren(
      ...Object.entries({...run.properties, started: new Date(run.started).toLocaleString()}).flatMap(
        ([key, value]) => [h('dt', {}, key), h('dd', {class: value.length > 40 ? 'long' : ''}, value)],
      ),
    );
    await misses.update(run.pictureEpochs, run.classes, run.state === 'running');
  }

  await update();
  const ended = live(update);
  return () => {
    ended();
    accuracy.destroy();
    loss.destroy();
    other.destroy();
  };
}
