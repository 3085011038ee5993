// All requests go to where the page came from. The token came in the address, after the #, and stays in this tab's browser.
const carried = new URLSearchParams(location.hash.slice(1)).get('token');
if (carried) {
  localStorage.setItem('sequential-token', carried);
  history.replaceState(null, '', location.pathname + location.search);
}

export const mayChange = () => !!localStorage.getItem('sequential-token');

async function answer(response) {
  if (!response.ok) throw new Error(await response.text() || response.statusText);
  return (response.headers.get('Content-Type') || '').includes('json') ? response.json() : response.text();
}

export const get = async path => answer(await fetch(path));

export const send = async (method, path, body) => answer(await fetch(path, {
  method,
  headers: {'X-Sequential-Token': localStorage.getItem('sequential-token') || ''},
  body: body instanceof Uint8Array || body === undefined ? body : JSON.stringify(body),
}));

// Calls back now and whenever something was written to the store; never twice at once.
export function live(update) {
  let busy = false, again = false, ended = false;
  const run = async () => {
    if (busy) { again = true; return; }
    busy = true;
    try { if (!ended) await update(); } finally {
      busy = false;
      if (again) { again = false; setTimeout(run, 250); }
    }
  };
  document.addEventListener('store-change', run);
  run();
  return () => { ended = true; document.removeEventListener('store-change', run); };
}

export function listen() {
  const events = new EventSource('/api/events');
  events.addEventListener('change', () => document.dispatchEvent(new Event('store-change')));
  return events;
}
