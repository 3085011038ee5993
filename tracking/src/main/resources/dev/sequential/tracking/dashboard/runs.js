import {h, empty, plural, keepingFocus} from './dom.js';
import {get, live} from './api.js';
import {classes, columns, isShown, show, shown} from './columns.js';
import {MOST} from './compare.js';

const view = {by: 'best', down: true, text: '', tags: new Set(), model: '', state: '', chosen: new Set()};

function matches(run) {
  const text = [run.name, run.number, run.notes, ...run.tags, ...Object.values(run.properties)].join(' ').toLowerCase();
  return (
    view.text
      .toLowerCase()
      .split(/\s+/)
      .every(word => text.includes(word)) &&
    [...view.tags].every(tag => run.tags.includes(tag)) &&
    (!view.model || run.properties.model === view.model) &&
    (!view.state || run.state === view.state)
  );
}

function compared(a, b) {
  const column = columns.find(one => one.id === view.by);
  const [x, y] = [column.value(a), column.value(b)];
  const missing = value => value === undefined || value === null || Number.isNaN(value);
  if (missing(x) || missing(y)) return missing(x) - missing(y) || b.number - a.number;
  return (x < y ? -1 : x > y ? 1 : 0) * (view.down ? -1 : 1) || b.number - a.number;
}

function head(redraw) {
  return h(
    'tr',
    {},
    h('th', {scope: 'col'}, h('span', {class: 'visually'}, 'Selected')),
    shown().map(column => {
      const sorted = view.by === column.id;
      const click = () => {
        view.down = sorted ? !view.down : !!column.down;
        view.by = column.id;
        redraw();
      };
      return h(
        'th',
        {scope: 'col', class: classes(column), 'aria-sort': sorted ? (view.down ? 'descending' : 'ascending') : null},
        h(
          'button',
          {onclick: click, 'data-column': column.id},
          column.title + (sorted ? (view.down ? ' ↓' : ' ↑') : ''),
        ),
      );
    }),
  );
}

// A row stays the same element while its run changes, so that a click or the focus is never lost to an update.
class Row {
  constructor(run, redraw) {
    this.pick = h('input', {
      type: 'checkbox',
      'aria-label': 'select run ' + run.number,
      onchange: event => {
        if (event.target.checked) view.chosen.add(run.number);
        else view.chosen.delete(run.number);
        redraw(true);
      },
    });
    this.element = h('tr', {'data-run': String(run.number)}, h('td', {}, this.pick));
    this.cells = new Map();
  }

  update(run) {
    this.pick.checked = view.chosen.has(run.number);
    const now = JSON.stringify([run, shown().map(column => column.id)]);
    if (this.drawn === now) return this.element;
    this.drawn = now;
    const drawn = shown().map(column => {
      const cell = this.cells.get(column.id);
      const next = h('td', {class: classes(column)}, column.cell(run));
      if (!cell) this.cells.set(column.id, next);
      else if (next.innerHTML !== cell.innerHTML) cell.replaceChildren(...next.childNodes);
      return cell || next;
    });
    const cells = [...this.element.children].slice(1);
    if (cells.length !== drawn.length || cells.some((cell, i) => cell !== drawn[i]))
      this.element.replaceChildren(this.element.firstChild, ...drawn);
    return this.element;
  }
}

const options = (title, values, chosen) => [
  h('option', {value: ''}, title),
  ...values.map(value => h('option', {value, selected: value === chosen}, value)),
];
const frequent = words => {
  const counts = new Map();
  words.forEach(word => counts.set(word, (counts.get(word) || 0) + 1));
  return [...counts.keys()].sort((a, b) => counts.get(b) - counts.get(a) || (a < b ? -1 : 1));
};
const distinct = values => [...new Set(values)].filter(Boolean).sort();

export async function runs(root) {
  document.title = 'Runs · Sequential';
  let all = [];
  const header = h('thead', {});
  const body = h('tbody', {});
  const table = h('table', {}, header, body);
  const rows = new Map();
  const count = h('span', {class: 'soft tiny', role: 'status'});
  const chips = h('span', {class: 'row'});
  const model = h('select', {
    'aria-label': 'model',
    onchange: event => {
      view.model = event.target.value;
      redraw();
    },
  });
  const state = h('select', {
    'aria-label': 'state',
    onchange: event => {
      view.state = event.target.value;
      redraw();
    },
  });
  const button = h(
    'button',
    {
      class: 'main',
      disabled: true,
      onclick: () => {
        const link = h('a', {href: '/compare?runs=' + [...view.chosen].sort((a, b) => a - b).join(',')});
        document.body.append(link);
        link.click();
        link.remove();
      },
    },
    'Compare',
  );
  const menu = h(
    'details',
    {
      class: 'menu wide',
      onkeydown: event => {
        if (event.key !== 'Escape' || !menu.open) return;
        menu.open = false;
        menu.firstChild.focus();
      },
    },
    h('summary', {}, 'Columns'),
    h(
      'div',
      {},
      columns
        .filter(column => !column.fixed)
        .map(column =>
          h(
            'label',
            {},
            h('input', {
              type: 'checkbox',
              checked: isShown(column),
              onchange: event => {
                show(column, event.target.checked);
                redraw();
              },
            }),
            column.title,
          ),
        ),
    ),
  );
  const search = h('input', {
    type: 'search',
    value: view.text,
    placeholder: 'Filter runs',
    title: 'by name, number, tag, note or setting; all words have to be there',
    'aria-label': 'filter',
    oninput: event => {
      view.text = event.target.value;
      redraw();
    },
  });
  const bar = h('div', {class: 'row controls'}, h('h1', {}, 'Runs'), search, model, state, menu, button);
  const card = h('div', {class: 'card gap scroll'}, table);
  root.replaceChildren(bar, h('div', {class: 'row tags'}, chips, count), card);

  // Draws a part again only when what it shows has changed.
  const before = {};
  function redrawn(part, values, state, draw) {
    const now = JSON.stringify([values, state]);
    if (before[part] === now) return;
    before[part] = now;
    draw(values);
  }

  function redraw(onlyButton) {
    button.disabled = view.chosen.size < 2 || view.chosen.size > MOST;
    button.textContent = !view.chosen.size
      ? 'Compare'
      : view.chosen.size > MOST
        ? `Compare ${MOST} at most`
        : `Compare ${view.chosen.size}`;
    if (onlyButton === true) return;
    if (!all.length) {
      card.replaceChildren(
        empty(
          'No runs yet',
          'Train a model, and it appears here while it learns: ',
          h('code', {}, 'sequential train cnn_simple'),
        ),
      );
      return;
    }
    const list = all.filter(matches).sort(compared);
    redrawn('chips', frequent(all.flatMap(run => run.tags)).slice(0, 12), [...view.tags], tags =>
      keepingFocus(chips, () =>
        chips.replaceChildren(
          ...tags.map(tag =>
            h(
              'button',
              {
                class: 'chip',
                title: tag,
                'aria-pressed': String(view.tags.has(tag)),
                onclick: () => {
                  if (!view.tags.delete(tag)) view.tags.add(tag);
                  redraw();
                },
              },
              tag,
            ),
          ),
        ),
      ),
    );
    redrawn('model', distinct(all.map(run => run.properties.model)), view.model, models =>
      model.replaceChildren(...options('any model', models, view.model)),
    );
    redrawn('state', distinct(all.map(run => run.state)), view.state, states =>
      state.replaceChildren(...options('any state', states, view.state)),
    );
    redrawn(
      'head',
      shown().map(column => column.id),
      [view.by, view.down],
      () => keepingFocus(header, () => header.replaceChildren(head(redraw))),
    );
    const elements = list.map(run => {
      if (!rows.has(run.number)) rows.set(run.number, new Row(run, redraw));
      return rows.get(run.number).update(run);
    });
    if (elements.length !== body.children.length || elements.some((element, i) => element !== body.children[i]))
      body.replaceChildren(...elements);
    const content = list.length
      ? table
      : empty('No run matches', 'Take a word out of the filter, or another tag, model or state.');
    if (card.firstChild !== content) card.replaceChildren(content);
    count.textContent = list.length === all.length ? plural(all.length, 'run') : `${list.length} of ${all.length} runs`;
  }

  return live(async () => {
    all = await get('/api/runs');
    redraw();
  });
}
