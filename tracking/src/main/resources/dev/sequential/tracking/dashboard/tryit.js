import {h, percent, empty} from './dom.js';
import {get, send} from './api.js';
import {pixels, paint} from './pixels.js';
import {probabilities} from './probabilities.js';

export async function tryit(root) {
  document.title = 'Try it · Sequential';
  const runs = (await get('/api/runs')).filter(run => run.epoch > 0).sort((a, b) => (b.best ?? 0) - (a.best ?? 0));
  const bar = h('div', {class: 'row'}, h('h1', {}, 'Try it'));
  if (!runs.length) {
    root.replaceChildren(
      bar,
      h(
        'div',
        {class: 'card gap'},
        empty(
          'No trained model yet',
          'After its first epoch a run can answer here: ',
          h('code', {}, 'sequential train cnn_simple'),
        ),
      ),
    );
    return;
  }
  const asked = new URLSearchParams(location.search).get('run');
  const pick = h(
    'select',
    {'aria-label': 'run', onchange: () => (last ? answer(last) : ready())},
    runs.map(run =>
      h(
        'option',
        {value: String(run.number), selected: String(run.number) === asked},
        `${run.name} #${run.number} · ${percent(run.best)}`,
      ),
    ),
  );
  bar.append(pick);
  const canvas = h('canvas', {role: 'img', 'aria-label': 'the picture as the network sees it', hidden: true});
  const file = h('input', {
    type: 'file',
    accept: 'image/*',
    'aria-label': 'choose a picture',
    onchange: () => file.files[0] && answer(file.files[0]),
  });
  const result = h('div', {'aria-live': 'polite'});
  const taken = h('p', {class: 'tiny'});
  let last = null;
  const zone = h(
    'div',
    {
      class: 'drop',
      ondragover: event => {
        event.preventDefault();
        zone.classList.add('over');
      },
      ondragleave: () => zone.classList.remove('over'),
      ondrop: event => {
        event.preventDefault();
        zone.classList.remove('over');
        const dropped = event.dataTransfer.files[0];
        if (dropped) answer(dropped);
      },
    },
    canvas,
    h('p', {}, 'Drop a picture here, or choose one.'),
    file,
    taken,
  );
  root.replaceChildren(
    bar,
    h(
      'div',
      {class: 'grid'},
      h('div', {class: 'card'}, zone),
      h('div', {class: 'card'}, h('h2', {}, 'What the network says'), result),
    ),
  );
  await ready();

  // What the network takes, before somebody looks for a picture.
  async function ready() {
    try {
      const {width, height, channels} = await get(`/api/runs/${pick.value}/input`);
      taken.textContent =
        `It is shrunk to ${width}×${height} ${channels === 1 ? 'grey' : 'coloured'} pixels, ` +
        'as the network takes them, and stays on this machine.';
      result.replaceChildren(h('p', {class: 'soft'}, 'The probability of each class appears here.'));
    } catch (error) {
      result.replaceChildren(h('p', {class: 'note', role: 'alert'}, error.message));
    }
  }

  async function answer(picture) {
    last = picture;
    result.replaceChildren(h('p', {class: 'soft'}, 'Asking the network …'));
    try {
      const input = await get(`/api/runs/${pick.value}/input`);
      const bytes = await pixels(picture, input);
      paint(canvas, bytes, input);
      canvas.hidden = false;
      const said = await send('POST', `/api/runs/${pick.value}/predict`, bytes);
      result.replaceChildren(
        probabilities(said.classes.length ? said.classes : said.outputs.map((_, k) => String(k)), said.outputs, -1),
      );
    } catch (error) {
      result.replaceChildren(
        h('p', {class: 'note', role: 'alert'}, error.message || 'This is no picture that the browser can read'),
      );
    }
  }
}
