import {h, alone, plural} from './dom.js';
import {get, listen, live} from './api.js';
import {runs} from './runs.js';
import {run} from './run.js';
import {compare} from './compare.js';
import {network} from './network.js';
import {tryit} from './tryit.js';

const main = document.getElementById('main');
let leave = () => {};

function page() {
  const [, first, second] = location.pathname.split('/');
  switch (first) {
    case '':
      return ['runs', runs];
    case 'run':
      return ['runs', root => run(root, Number(second))];
    case 'network':
      return ['runs', root => network(root, Number(second))];
    case 'compare':
      return ['compare', compare];
    case 'try':
      return ['try', tryit];
    default:
      return ['', root => root.replaceChildren(alone('There is no such page', h('a', {href: '/'}, 'All runs')))];
  }
}

async function show(event) {
  leave();
  leave = () => {};
  const [name, draw] = page();
  for (const link of document.querySelectorAll('header nav a')) {
    if (link.dataset.page === name) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
  main.replaceChildren();
  try {
    leave = (await draw(main)) || (() => {});
  } catch (error) {
    main.replaceChildren(alone('This cannot be shown', error.message));
  }
  // Who came here by a link, or back, goes on from the top of what is new, not from the top of the document.
  if (event && document.activeElement === document.body) main.focus({preventScroll: true});
}

document.addEventListener('click', event => {
  const link = event.target.closest('a[href^="/"]');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
  event.preventDefault();
  history.pushState(null, '', link.href);
  show(event);
  scrollTo(0, 0);
});
addEventListener('popstate', show);
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', show);

const status = document.getElementById('live');
listen(here => {
  if (here) return; // the change that follows says what goes on
  status.textContent = 'the dashboard has stopped: these are its last numbers';
  status.className = 'dot lost';
});
live(async () => {
  const count = (await get('/api/running')).length;
  status.textContent = count ? plural(count, 'run') + ' in progress' : 'no run in progress';
  status.className = count ? 'dot running' : '';
});
show();
