// The one script that stands in a page itself. The build writes it into every page, without these comments, and puts its hash in the
// content policy. It sets light or dark before anything is drawn, and starts the site's scripts once the page is shown: until then links
// and folds work by themselves, and what somebody does to a form is kept and done again when the scripts are awake (early-acts.ts).
(() => {
  const root = document.documentElement;
  let chosen = null;
  try { chosen = localStorage.getItem('%THEME_KEY%'); } catch { /* storage is refused: the device's own colours */ }
  if (chosen !== 'light' && chosen !== 'dark') chosen = null;
  root.setAttribute('data-theme', chosen || (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'));
  root.setAttribute('data-theme-choice', chosen || 'system');

  let started = false;
  const start = () => {
    if (started) return;
    started = true;
    for (const src of '%SCRIPTS%'.split(' ')) {
      const script = document.createElement('script');
      script.src = src;
      script.async = false;
      // The script of this page is gone from the server: the page is older than the site. Once only, so that nothing goes round in circles.
      script.onerror = () => {
        try {
          if (sessionStorage.getItem('started-again') === location.href) return;
          sessionStorage.setItem('started-again', location.href);
          location.reload();
        } catch { /* without storage nothing would stop a circle: the page stays as it is, and can be read */ }
      };
      document.head.append(script);
    }
  };

  const acts = [];
  const kinds = ['click', 'input', 'change', 'submit', 'keydown'];
  const early = (event) => {
    const {type, target} = event;
    const button = type === 'click' && target.closest('button');
    const shortcut = type === 'keydown' && event.ctrlKey && event.key === 'k';
    const toggle = type === 'click' && /^(radio|checkbox)$/.test(target.type);
    const typed = (type === 'input' || type === 'change') && !/^(radio|checkbox)$/.test(target.type);
    // A form sent by the browser itself would put what was typed into an address.
    if (button || shortcut || type === 'submit') {
      event.preventDefault();
      event.stopPropagation();
    }
    if (button || shortcut || toggle || typed || type === 'submit') {
      acts.push({type: button ? 'press' : toggle ? 'toggle' : typed ? 'type' : type, target: button || target});
      start();
    }
  };
  for (const kind of kinds) addEventListener(kind, early, true);
  window.earlyActs = {acts, stop: () => { for (const kind of kinds) removeEventListener(kind, early, true); }};

  if (document.readyState === 'complete') start();
  else addEventListener('load', start, {once: true});
})();
