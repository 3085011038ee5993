// All requests go to where the page came from. The token came in the address, after the #, and stays in this browser.
const carried = new URLSearchParams(location.hash.slice(1)).get('token');
if (carried) {
  localStorage.setItem('sequential-token', carried);
  history.replaceState(null, '', location.pathname + location.search);
}

export const mayChange = () => !!localStorage.getItem('sequential-token');

// The server is not there: the header says so, and the next change brings a page up to date.
class Away extends Error {}

async function ask(path, options) {
  try {
    return await fetch(path, options);
  } catch {
    throw new Away('The dashboard has stopped. Start it again with: sequential dashboard');
  }
}

async function answer(response) {
  if (!response.ok) throw new Error((await response.text()) || response.statusText);
  return (response.headers.get('Content-Type') || '').includes('json') ? response.json() : response.text();
}

export const get = async path => answer(await ask(path));

export const send = async (method, path, body) =>
  answer(
    await ask(path, {
      method,
      headers: {'X-Sequential-Token': localStorage.getItem('sequential-token') || ''},
      body: body instanceof Uint8Array || body === undefined ? body : JSON.stringify(body),
    }),
  );

// Calls back now and whenever something was written to the store; never twice at once.
export function live(update) {
  let busy = false;
  let again = false;
  let ended = false;
  const run = async () => {
    if (busy) {
      again = true;
      return;
    }
    busy = true;
    try {
      if (!ended) await update();
    } catch (error) {
      if (!(error instanceof Away)) throw error;
    } finally {
      busy = false;
      if (again) {
        again = false;
        setTimeout(run, 250);
      }
    }
  };
  document.addEventListener('store-change', run);
  run();
  return () => {
    ended = true;
    document.removeEventListener('store-change', run);
  };
}

// Tells of changes, and calls back when the server goes away or is there again.
export function listen(here) {
  const events = new EventSource('/api/events');
  events.addEventListener('change', () => document.dispatchEvent(new Event('store-change')));
  events.addEventListener('open', () => here(true));
  events.addEventListener('error', () => here(false));
}
