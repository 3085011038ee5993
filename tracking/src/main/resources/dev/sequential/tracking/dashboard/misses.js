import {h, empty, keepingFocus} from './dom.js';
import {get} from './api.js';
import {probabilities} from './probabilities.js';

function parsed(description) {
  return description.split('\n').map(line => Number(line.slice(0, line.indexOf('%'))) / 100);
}

// The confusion matrix of an epoch beside the pictures that it counts.
export class Misses {
  constructor(number) {
    this.number = number;
    this.choice = {actual: '', predicted: ''};
    this.epoch = h('select', {'aria-label': 'epoch', onchange: () => this.load(Number(this.epoch.value))});
    this.actual = h('select', {
      'aria-label': 'true class',
      onchange: () => this.choose(this.actual.value, this.choice.predicted),
    });
    this.predicted = h('select', {
      'aria-label': 'predicted class',
      onchange: () => this.choose(this.choice.actual, this.predicted.value),
    });
    this.matrix = h('div', {class: 'scroll'});
    this.pictures = h('div', {});
    this.dialog = h('dialog', {});
    this.matrixCard = h(
      'div',
      {class: 'card'},
      h(
        'div',
        {class: 'row'},
        h('h2', {}, 'Confusion'),
        h('span', {class: 'soft tiny'}, 'row: true class, column: prediction'),
      ),
      this.matrix,
    );
    this.picturesCard = h(
      'div',
      {class: 'card'},
      h(
        'div',
        {class: 'row'},
        h('h2', {}, 'Misclassified'),
        h(
          'span',
          {class: 'soft tiny'},
          h('span', {class: 'no'}, 'prediction'),
          ' ',
          h('span', {class: 'yes'}, 'true class'),
        ),
        h('span', {class: 'push row'}, this.epoch, this.actual, this.predicted),
      ),
      this.pictures,
      this.dialog,
    );
    this.known = 0;
  }

  // Both cards show only what there is, or what there will be after the epoch.
  async update(epochs, classes, running) {
    this.matrixCard.hidden = !classes.length;
    this.picturesCard.hidden = !epochs.length;
    if (!epochs.length) {
      this.matrix.replaceChildren(
        h(
          'p',
          {class: 'soft'},
          running
            ? 'Counted at the end of each epoch, if there is validation data.'
            : 'Nothing was counted: train with validation data to see which class is taken for which.',
        ),
      );
      return;
    }
    const last = epochs[epochs.length - 1];
    if (last === this.known) return;
    const followed = !this.data || this.data.epoch === this.known;
    this.known = last;
    this.epoch.replaceChildren(...epochs.map(epoch => h('option', {value: String(epoch)}, 'epoch ' + epoch)));
    if (followed) await this.load(last);
    else this.epoch.value = String(this.data.epoch);
  }

  async load(epoch) {
    this.data = await get(`/api/runs/${this.number}/epochs/${epoch}`);
    this.epoch.value = String(epoch);
    for (const [select, title] of [
      [this.actual, 'any class'],
      [this.predicted, 'any prediction'],
    ])
      select.replaceChildren(
        h('option', {value: ''}, title),
        ...this.data.classes.map((name, k) => h('option', {value: String(k)}, name)),
      );
    this.choose(this.choice.actual, this.choice.predicted);
  }

  choose(actual, predicted) {
    this.choice = {actual: String(actual), predicted: String(predicted)};
    this.actual.value = this.choice.actual;
    this.predicted.value = this.choice.predicted;
    this.drawMatrix();
    this.drawPictures();
  }

  drawMatrix() {
    const {classes, counts} = this.data;
    if (!counts) return;
    const most = Math.max(...counts.flatMap((row, i) => row.filter((_, k) => k !== i)), 1);
    const totals = counts.map(row => row.reduce((a, b) => a + b, 0) || 1);
    keepingFocus(this.matrix, () =>
      this.matrix.replaceChildren(
        h(
          'table',
          {class: 'matrix', vars: {'--classes': classes.length}},
          h(
            'thead',
            {},
            h(
              'tr',
              {},
              h('td', {}),
              classes.map(name => h('th', {scope: 'col', title: name}, h('span', {}, name))),
            ),
          ),
          h(
            'tbody',
            {},
            counts.map((row, i) =>
              h(
                'tr',
                {},
                h('th', {scope: 'row', title: classes[i]}, classes[i]),
                row.map((count, k) => {
                  const own = i === k;
                  const share = own ? count / totals[i] : count / most;
                  const pressed = this.choice.actual === String(i) && this.choice.predicted === String(k);
                  return h(
                    'td',
                    {class: own ? 'own' : ''},
                    h(
                      'button',
                      {
                        vars: {'--p': Math.round(share * 100) + '%'},
                        'aria-pressed': String(pressed),
                        'data-cell': `${i}-${k}`,
                        title: `${classes[i]} taken for ${classes[k]}: ${count}`,
                        'aria-label': `${classes[i]} taken for ${classes[k]}: ${count}`,
                        onclick: () => (pressed ? this.choose('', '') : this.choose(i, k)),
                      },
                      count ? String(count) : '',
                    ),
                  );
                }),
              ),
            ),
          ),
        ),
      ),
    );
  }

  drawPictures() {
    const {pictures, classes, epoch} = this.data;
    const {actual, predicted} = this.choice;
    const chosen = pictures.filter(
      one =>
        (actual === '' || one.actual === Number(actual)) && (predicted === '' || one.predicted === Number(predicted)),
    );
    if (!chosen.length) {
      this.pictures.replaceChildren(
        empty(
          pictures.length ? 'None among the first 20' : 'No wrong picture in this epoch',
          pictures.length
            ? 'Only the first 20 wrong pictures of an epoch are kept: ' +
                'choose another cell of the matrix, or all classes again.'
            : '',
        ),
      );
      return;
    }
    keepingFocus(this.pictures, () =>
      this.pictures.replaceChildren(
        h(
          'div',
          {class: 'wrong'},
          chosen.map(one =>
            h(
              'button',
              {title: one.name, onclick: event => this.open(one, event.currentTarget)},
              h('img', {
                src: `/api/runs/${this.number}/pictures/${epoch}/${one.sample}`,
                alt: one.name,
                loading: 'lazy',
              }),
              h(
                'span',
                {class: 'caption'},
                this.caption('no', one, one.predicted),
                this.caption('yes', one, one.actual),
              ),
            ),
          ),
        ),
      ),
    );
  }

  caption(kind, one, k) {
    return [
      h('span', {class: kind}, this.data.classes[k]),
      h('span', {class: 'soft'}, Math.round(100 * parsed(one.description)[k]) + ' %'),
    ];
  }

  open(one, from) {
    const {classes, epoch} = this.data;
    const close = h('button', {class: 'push', onclick: () => this.dialog.close()}, 'Close');
    this.dialog.replaceChildren(
      h('div', {class: 'row'}, h('h2', {}, one.name), close),
      h(
        'div',
        {class: 'look'},
        h(
          'div',
          {},
          h('img', {src: `/api/runs/${this.number}/pictures/${epoch}/${one.sample}`, alt: one.name}),
          h('p', {class: 'soft tiny'}, 'validation picture ' + one.sample),
        ),
        probabilities(classes, parsed(one.description), one.actual),
      ),
    );
    this.dialog.setAttribute('aria-label', one.name);
    // The pictures of a later epoch may have come in the meantime.
    this.dialog.onclose = () => {
      if (!from.isConnected) this.pictures.querySelector('button')?.focus();
    };
    this.dialog.showModal();
  }
}
