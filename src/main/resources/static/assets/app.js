// Makes pages nicer; every page works without it.

// On a phone the menu, the filters and the list of steps start closed; the server sends them open.
const phone = matchMedia('(max-width: 63.99rem)');
const fold = () => document.querySelectorAll('details[data-closed-on-phone]').forEach(each => { each.open = !phone.matches; });
fold();
phone.addEventListener('change', fold);

document.querySelector('.reg-errsum')?.focus();

// Counts what may still be typed. It speaks after a pause only, so that it does not talk through every key.
document.querySelectorAll('[data-max]').forEach(line => {
  const field = document.getElementById(line.id.replace(/-max$/, ''));
  const spoken = document.createElement('span');
  spoken.className = 'reg-visually-hidden';
  spoken.setAttribute('role', 'status');
  line.after(spoken);
  let pause;
  const count = () => {
    const left = Number(line.dataset.max) - [...field.value.replace(/\r?\n/g, '\n')].length;
    line.textContent = (left < 0 ? line.dataset.over : line.dataset.left).replace('#', Math.abs(left).toLocaleString(document.documentElement.lang));
    line.classList.toggle('reg-max--over', left < 0);
    clearTimeout(pause);
    pause = setTimeout(() => { spoken.textContent = line.textContent; }, 1500);
  };
  field.addEventListener('input', count);
});
