import {h, svg, action, empty, plural} from './dom.js';
import {get, send} from './api.js';
import {pixels, paint, stretched} from './pixels.js';

function tile(values, width, height, channels, label) {
  const canvas = h('canvas', {role: 'img', 'aria-label': label, title: label});
  paint(canvas, ...stretched(values, width, height, channels));
  return canvas;
}

function filters(found) {
  if (!found.tiles)
    return h('p', {class: 'soft'}, 'This network has no 2D convolution: there are no filters to look at.');
  return [
    h(
      'p',
      {class: 'soft tiny'},
      `${plural(found.of, 'filter')} of ${found.height}×${found.width}×${found.channels} in ${found.name}, ` +
        'each stretched to its own range',
    ),
    h(
      'div',
      {class: 'tiles small'},
      found.tiles.map((values, k) => tile(values, found.width, found.height, found.channels, 'filter ' + (k + 1))),
    ),
  ];
}

function ridges(list) {
  const width = 300;
  const step = 13;
  const rise = 26;
  const left = 52;
  const chosen =
    list.length > 12 ? list.filter((_, i) => i % Math.ceil(list.length / 12) === 0 || i === list.length - 1) : list;
  const low = Math.min(...chosen.map(one => one.low));
  const high = Math.max(...chosen.map(one => one.high));
  const height = rise + chosen.length * step + 16;
  const x = value => left + ((value - low) / (high - low || 1)) * (width - left - 6);
  const shapes = chosen
    .map((one, row) => {
      const most = Math.max(...one.counts, 1);
      const base = rise + row * step + 8;
      const bin = (one.high - one.low) / one.counts.length;
      const points = one.counts.map(
        (count, i) => `${x(one.low + (i + 0.5) * bin).toFixed(1)} ${(base - (count / most) * rise).toFixed(1)}`,
      );
      const label = svg('text', {x: 0, y: base});
      label.textContent = row === 0 || row === chosen.length - 1 ? 'epoch ' + one.epoch : '';
      return [
        svg('path', {d: `M${x(one.low).toFixed(1)} ${base}L${points.join('L')}L${x(one.high).toFixed(1)} ${base}`}),
        label,
      ];
    })
    .flat();
  const ends = [
    [low, 'start', left],
    [high, 'end', width - 4],
  ].map(([value, anchor, at]) => {
    const label = svg('text', {x: at, y: height - 1, 'text-anchor': anchor});
    label.textContent = value.toPrecision(3);
    return label;
  });
  return svg(
    'svg',
    {
      class: 'hist',
      viewBox: `0 0 ${width} ${height}`,
      role: 'img',
      'aria-label': 'spread of ' + chosen[0].weight + ' by epoch',
    },
    ...shapes,
    ...ends,
  );
}

export async function network(root, number) {
  const run = await get('/api/runs/' + number);
  document.title = `Inside ${run.name} #${number} · Sequential`;
  const bar = h(
    'div',
    {class: 'row'},
    h('h1', {title: run.name}, 'Inside the network ', h('small', {}, `${run.name} #${number}`)),
    h('span', {class: 'push row'}, action('/run/' + number, 'The run'), action('/try?run=' + number, 'Try it')),
  );
  root.replaceChildren(bar, h('p', {class: 'soft', role: 'status'}, 'Opening the model …'));
  const found = await get(`/api/runs/${number}/filters`).catch(error => ({error}));
  if (found.error) {
    root.replaceChildren(bar, h('div', {class: 'card gap'}, empty('Nothing to look into yet', found.error.message)));
    return;
  }
  const maps = h('div', {});
  const picks = h('div', {class: 'pick'});
  const histograms = await get(`/api/runs/${number}/histograms`);
  const byWeight = Map.groupBy
    ? Map.groupBy(histograms, one => one.weight)
    : histograms.reduce((map, one) => map.set(one.weight, [...(map.get(one.weight) || []), one]), new Map());
  root.replaceChildren(
    bar,
    h('div', {class: 'card gap'}, h('h2', {}, 'First-layer filters'), filters(found)),
    h('div', {class: 'card gap'}, h('h2', {}, 'What each convolution makes of a picture'), picks, maps),
    h(
      'div',
      {class: 'card gap'},
      h('h2', {}, 'Weights by epoch'),
      h('p', {class: 'soft tiny'}, 'first epoch behind, last epoch in front'),
      h(
        'div',
        {class: 'spreads'},
        [...byWeight].map(([weight, list]) => h('div', {}, h('span', {class: 'tiny'}, weight), ridges(list))),
      ),
    ),
  );
  const last = run.pictureEpochs.at(-1);
  const pictures = last ? (await get(`/api/runs/${number}/epochs/${last}`)).pictures : [];
  if (!pictures.length) {
    maps.replaceChildren(
      h(
        'p',
        {class: 'soft'},
        'Validation pictures appear here after the first epoch; your own can be dropped on ',
        h('a', {href: '/try?run=' + number}, h('u', {}, 'Try it')),
        '.',
      ),
    );
    return;
  }
  const input = await get(`/api/runs/${number}/input`);
  const look = async (one, button) => {
    picks.querySelectorAll('button').forEach(other => other.setAttribute('aria-pressed', String(other === button)));
    maps.replaceChildren(h('p', {class: 'soft'}, 'Computing …'));
    try {
      const blob = await (await fetch(`/api/runs/${number}/pictures/${last}/${one.sample}`)).blob();
      const layers = await send('POST', `/api/runs/${number}/features`, await pixels(blob, input));
      maps.replaceChildren(
        ...layers.map(layer =>
          h(
            'div',
            {class: 'gap'},
            h(
              'p',
              {class: 'soft tiny'},
              `${layer.name}: ${layer.tiles.length} of ${plural(layer.of, 'map')}, ${layer.height}×${layer.width}`,
            ),
            h(
              'div',
              {class: 'tiles'},
              layer.tiles.map((values, k) => tile(values, layer.width, layer.height, 1, `${layer.name}, map ${k + 1}`)),
            ),
          ),
        ),
      );
      if (!layers.length) maps.replaceChildren(h('p', {class: 'soft'}, 'This network has no 2D convolution.'));
    } catch (error) {
      maps.replaceChildren(h('p', {class: 'note'}, error.message));
    }
  };
  picks.replaceChildren(
    ...pictures.map(one => {
      const button = h(
        'button',
        {title: one.name, 'aria-label': one.name, 'aria-pressed': 'false', onclick: () => look(one, button)},
        h('img', {src: `/api/runs/${number}/pictures/${last}/${one.sample}`, alt: ''}),
      );
      return button;
    }),
  );
  await look(pictures[0], picks.firstChild);
}
