'use strict';
(() => {
  const data = JSON.parse(document.getElementById('data').textContent);
  const charts = [];

  /* Text from data is only ever set as text. */
  const element = (name, text, className) => {
    const made = document.createElement(name);
    if (text !== undefined) made.textContent = text;
    if (className) made.className = className;
    return made;
  };
  const number = value => Number(value).toLocaleString('en');
  const share = value => value === null || value === undefined ? '–'
    : value.toLocaleString('en', {style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1});
  const moment = text => text ? text.replace('T', ' ').replace(/(\.\d+)?Z$/, ' UTC') : '–';
  const units = [[86400, 'd'], [3600, 'h'], [60, 'min'], [1, 's']];
  const time = seconds => {
    if (seconds === null || seconds === undefined) return '–';
    if (seconds === 0) return '0 s';
    const unit = units.find(([size]) => seconds >= size) || [0.001, 'ms'];
    return `${(seconds / unit[0]).toLocaleString('en', {maximumFractionDigits: 1})} ${unit[1]}`;
  };
  const money = (minor, currency) => {
    const form = new Intl.NumberFormat('en', {style: 'currency', currency});
    return form.format(minor / 10 ** form.resolvedOptions().maximumFractionDigits);
  };

  const table = (caption, columns, rows) => {
    const made = element('table');
    made.append(element('caption', rows.length ? caption : `${caption}: none`));
    if (rows.length) {
      const head = made.createTHead().insertRow();
      columns.forEach(([name, kind]) => {
        const cell = element('th', name, kind);
        cell.scope = 'col';
        head.append(cell);
      });
      const body = made.createTBody();
      rows.forEach(values => {
        const row = body.insertRow();
        values.forEach((value, i) => row.append(element('td', value ?? '–', columns[i][1])));
      });
    }
    const frame = element('div', undefined, 'table');
    frame.append(made);
    return frame;
  };
  const chart = (label, settings) => {
    const frame = element('div', undefined, 'chart');
    if (!settings.points) {
      frame.append(element('p', 'Nothing to show.', 'meaning'));
      return frame;
    }
    const canvas = element('canvas');
    canvas.setAttribute('role', 'img');
    canvas.setAttribute('aria-label', label);
    frame.append(canvas);
    charts.push([canvas, settings]);
    return frame;
  };
  const section = (title, meaning, ...parts) => {
    const made = element('section');
    made.append(element('h2', title), element('p', meaning, 'meaning'), ...parts);
    document.getElementById('report').append(made);
  };
  const beside = (...parts) => {
    const made = element('div', undefined, 'beside');
    made.append(...parts);
    return made;
  };
  const n = 'number';

  /* Bars of one or more series; colours are names of the style sheet. */
  const bars = (labels, series, {stacked = false, times = false} = {}) => {
    const told = series.flatMap(([, , points]) => points).filter(point => point > 0);
    const draw = colour => ({
      type: 'bar',
      data: {
        labels,
        datasets: series.map(([label, tone, points]) => ({label, data: points, backgroundColor: colour(tone), maxBarThickness: 28})),
      },
      options: {
        indexAxis: 'y', animation: false, maintainAspectRatio: false,
        scales: {
          x: {
            stacked, grid: {color: colour('rule')}, beginAtZero: true,
            ...(times ? {type: 'logarithmic', min: Math.min(...told) / 4} : {}),
            ticks: {color: colour('faint'), maxRotation: 0, autoSkipPadding: 24, ...(times ? {callback: time} : {precision: 0})},
          },
          y: {stacked, grid: {display: false}, ticks: {color: colour('faint'), autoSkip: false}},
        },
        plugins: {
          legend: {display: series.length > 1, labels: {color: colour('ink')}},
          tooltip: {callbacks: {label: item => `${item.dataset.label}: ${times ? time(item.raw) : number(item.raw)}`}},
        },
      },
    });
    return {draw, points: told.length};
  };

  const about = () => {
    const range = data.from || data.to
      ? `orders placed ${data.from ? `from ${moment(data.from)} ` : ''}${data.to ? `before ${moment(data.to)}` : ''}`.trim()
      : 'all orders';
    document.getElementById('about').textContent =
      `Store ${data.store}, ${range}. History up to position ${number(data.position)}`
      + `${data.builtAt ? `, as of ${moment(data.builtAt)}` : ''}.`;
  };

  const funnel = () => {
    const steps = data.funnel.steps;
    section('Conversion', 'How many sales have come how far.', beside(
      chart('Sales by milestone', bars(steps.map(s => s.milestone), [['sales', 'one', steps.map(s => s.orders)]])),
      table('Sales by milestone', [['milestone'], ['sales', n], ['of placed', n], ['of the one before', n]],
        steps.map(s => [s.milestone, number(s.orders), share(s.rate), share(s.rateOfPrevious)]))));
  };

  const percentiles = [['half within', 'one', 'p50Seconds'], ['90 % within', 'two', 'p90Seconds'], ['99 % within', 'three', 'p99Seconds']];
  const timeColumns = [['orders', n], ...percentiles.map(([name]) => [name, n])];
  const timeCells = t => [number(t.orders), ...percentiles.map(([, , field]) => time(t[field]))];
  const timeBars = (labels, times) => bars(labels, percentiles.map(([name, tone, field]) => [name, tone, times.map(t => t[field])]),
    {times: true});

  const leadTimes = () => {
    const pairs = data.leadTimes.leadTimes;
    const often = [...pairs].sort((a, b) => b.orders - a.orders).slice(0, 8);
    const parts = [beside(
      chart('Lead times', timeBars(often.map(t => `${t.from} → ${t.to}`), often)),
      table('All pairs of milestones', [['from'], ['to'], ...timeColumns], pairs.map(t => [t.from, t.to, ...timeCells(t)])))];
    if (often.length) {
      const groups = [['country', data.leadTimesByCountry], ['location', data.leadTimesByLocation], ['month', data.leadTimesByMonth]];
      groups.forEach(([name, told]) => {
        const rows = told.leadTimes.filter(t => t.from === often[0].from && t.to === often[0].to);
        if (name !== 'month') rows.sort((a, b) => b.orders - a.orders);
        const some = name === 'month' ? rows.slice(-12) : rows.slice(0, 12);
        const heading = `${often[0].from} → ${often[0].to} by ${name}`;
        parts.push(element('h3', heading), beside(
          chart(heading, timeBars(some.map(t => t.group ?? 'not known'), some)),
          table(`${number(some.length)} of ${number(rows.length)}`, [[name], ...timeColumns],
            some.map(t => [t.group ?? 'not known', ...timeCells(t)]))));
      });
    }
    section('Lead times', 'How long orders took from one milestone to a later one. Milestones that one event tells of, as those of'
      + ' imported orders, have no time between them. The scale is logarithmic.', ...parts);
  };

  const rework = () => {
    const told = data.rework;
    section('Rework', `${number(told.reworked)} of ${number(told.orders)} sales (${share(told.share)}) had more than one edit, return`
      + ' or exchange.', beside(
      chart('Rework', bars(told.times.map(t => `${t.what}: ${t.times}`), [['sales', 'two', told.times.map(t => t.orders)]])),
      table('Sales by how often', [['what'], ['times', n], ['sales', n]], told.times.map(t => [t.what, number(t.times), number(t.orders)]))),
    table('Credited on sales with any of them', [['currency'], ['sales', n], ['credited', n]],
      told.credited.map(c => [c.currency, number(c.orders), money(c.creditedMinor, c.currency)])));
  };

  const variants = () => {
    const told = data.variants;
    const short = path => path.length > 4 ? [path.slice(0, 4).join(' > ') + ' >', path.slice(4).join(' > ')] : path.join(' > ');
    section('Variants', `The ways that ${number(told.orders)} sales took from milestone to milestone: ${number(told.different)} different ones.`,
      beside(
        chart('Variants', bars(told.variants.slice(0, 10).map(v => short(v.path)),
          [['sales', 'one', told.variants.slice(0, 10).map(v => v.orders)]])),
        table('The most frequent', [['way'], ['sales', n], ['share', n], ['half within', n], ['an order']],
          told.variants.map(v => [v.path.join(' > '), number(v.orders), share(v.share), time(v.p50Seconds), v.exampleOrderId]))));
  };

  const conformance = () => {
    const told = data.conformance;
    section('Conformance', 'Whether what happened is what the state machines allow, for all of history.', beside(
      chart('Conformance', bars(told.streams.map(s => s.stream), [
        ['as allowed', 'good', told.streams.map(s => s.conforming)],
        ['otherwise', 'three', told.streams.map(s => s.checked - s.conforming)]], {stacked: true})),
      table('By state machine', [['stream'], ['checked', n], ['as allowed', n]],
        told.streams.map(s => [s.stream, number(s.checked), number(s.conforming)]))),
    table('Deviations', [['stream'], ['in state'], ['came'], ['times', n], ['for example'], ['at position', n]],
      told.deviations.map(d => [d.stream, d.states, d.event, number(d.count), d.exampleId, number(d.position)])));
  };

  const stuck = () => {
    const told = data.stuck;
    section('Stuck orders', `Sales that had not ended by ${moment(told.at)} and had waited longer at their milestone than nine of ten`
      + ' that got past it.', beside(
      chart('Stuck orders', bars(told.milestones.map(m => m.milestone), [
        ['stuck', 'three', told.milestones.map(m => m.stuck)],
        ['waiting', 'one', told.milestones.map(m => m.waiting - m.stuck)]], {stacked: true})),
      table('By milestone', [['milestone'], ['waiting', n], ['stuck', n], ['stuck after', n]],
        told.milestones.map(m => [m.milestone, number(m.waiting), number(m.stuck), time(m.thresholdSeconds)]))),
    table('Longest', [['order'], ['number'], ['milestone'], ['since'], ['waited', n]],
      told.orders.map(o => [o.orderId, o.number, o.milestone, moment(o.since), time(o.waitedSeconds)])));
  };

  let drawn = [];
  const draw = () => {
    drawn.forEach(one => one.destroy());
    const style = getComputedStyle(document.documentElement);
    const colour = name => style.getPropertyValue(`--${name}`).trim();
    drawn = charts.map(([canvas, settings]) => {
      const made = settings.draw(colour);
      canvas.parentElement.style.height = `${Math.max(256, 60 + made.data.labels.length * (made.data.datasets.length > 2 ? 48 : 34))}px`;
      return new Chart(canvas, made);
    });
  };

  about();
  [funnel, leadTimes, rework, variants, conformance, stuck].forEach(part => part());
  draw();
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', draw);
})();
