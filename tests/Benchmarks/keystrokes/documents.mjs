// Documents of a given size, and the keystrokes made in them. The same every time.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const samples = join(dirname(fileURLToPath(import.meta.url)), '../../../samples');

const topics = ['养老服务', '义务教育', '公共卫生', '道路交通', '农村饮水', '住房保障', '就业创业', '生态环境', '食品药品', '文化体育', '防汛抗旱', '电子政务'];

const sentences = [
  (n) => `第${n}号专题围绕${topics[n % topics.length]}公布政策文件、办事流程和投诉渠道，方便群众查询和监督。`,
  (n) => `${topics[n % topics.length]}工作例会每${n % 11 + 2}周召开一次，逐项核对公开清单，发现差错当场改正。`,
  (n) => `对${topics[n % topics.length]}领域的第${n}批事项逐件核对，公布流程和时限，接受社会监督。`,
  () => `完善制度，明确责任，把公开要求落实到起草、审核、发布各个环节。`,
  (n) => `${topics[n % topics.length]}栏目在20${n % 13 + 10}年${n % 12 + 1}月${n % 28 + 1}日改版，群众点击地图即可查看进度。`,
  () => `同时加强业务培训，选派骨干到先进地区学习，经验在全系统推广。`,
];

/** Numbers that look random and are the same in every run. */
function numbers(seed) {
  let state = seed;
  return () => (state = (state * 1103515245 + 12345) % 2147483648);
}

function sized(bytes, before, piece, after) {
  let length = Buffer.byteLength(before) + Buffer.byteLength(after);
  const pieces = [];
  while (length < bytes) {
    pieces.push(piece(pieces.length));
    length += Buffer.byteLength(pieces.at(-1));
  }
  return before + pieces.join('') + after;
}

function report() {
  const text = readFileSync(join(samples, 'clean-2024-pipe.report'), 'utf8');
  return text.replace('| 11     | 4 ', '| 17     | 4 '); // one wrong figure: there is always something to find
}

/** A report whose prose is long. */
function prose(bytes) {
  const text = report();
  const at = text.indexOf('（三）政府信息管理');
  const next = numbers(7);
  const paragraph = () => Array.from({ length: 4 }, () => sentences[next() % sentences.length](next() % 5000 + 1)).join('') + '\n\n';
  return sized(bytes, text.slice(0, at), paragraph, text.slice(at));
}

/** A report with a long table of its own, one that adds up. */
function rows(bytes) {
  const text = report();
  const next = numbers(11);
  let sum = 0;
  const row = (i) => {
    const amount = next() % 900 + 1;
    sum += amount;
    return `| 项目${i + 1} | ${i % 2 ? '城区' : '乡镇'} | ${amount} |\n`;
  };
  const body = sized(bytes, text + '\n附表\n\n| 名称 | 范围 | 数量 |\n', row, '');
  return body + `| 合计 | | ${sum} |\n`;
}

/** A JSON document with one mistake. */
function json(bytes) {
  const next = numbers(3);
  const item = (i) => `  { "name": "item ${i + 1}", "group": "${i % 2 ? 'town' : 'country'}", "amount": ${next() % 900 + 100}, "tags": ["a", "b"] },\n`;
  return sized(bytes, '[\n', item, '  { "name": "last", "name": "again", "amount": 100 }\n]\n');
}

export const shapes = { prose, rows, json };

/**
 * Keystrokes for a text: in turn a figure changes in one place and a letter is written in another, in the middle of the text; every other
 * keystroke takes back what one before it did.
 */
export function* keystrokes(shape, text) {
  const lines = text.split('\n');
  const middle = lines.length >> 1;
  const near = (test) => {
    for (let distance = 0; distance < lines.length; distance++) {
      for (const line of [middle + distance, middle - distance]) if (lines[line] !== undefined && test(lines[line])) return line;
    }
    throw new Error('nothing to edit');
  };
  const [figureAt, letterAt] = {
    prose: [/\d(?=号专题)/, /，/],
    rows: [/\d(?= \|$)/, /项目(?=\d)/],
    json: [/\d(?=, "tags)/, /item(?= \d)/],
  }[shape];
  const cell = shape === 'json' ? null : lines.findIndex((l) => l.includes('| 17     | 4 '));
  const [figure, letter] = [near((l) => figureAt.test(l)), near((l) => letterAt.test(l))];
  const column = figureAt.exec(lines[figure]).index;
  const place = letterAt.exec(lines[letter]);
  const after = place.index + place[0].length;
  const original = lines[figure][column];
  const written = shape === 'json' ? 'x' : '新';
  for (let i = 0; ; i++) {
    yield { line: figure, from: column, to: column + 1, text: original === '9' ? '8' : '9' };
    yield { line: letter, from: after, to: after, text: written };
    if (cell !== null) {
      const at = lines[cell].indexOf('| 17 ') + 3;
      yield { line: cell, from: at, to: at + 1, text: '1' };
      yield { line: cell, from: at, to: at + 1, text: '7' };
    }
    const shift = letter === figure && after <= column ? written.length : 0;
    yield { line: figure, from: column + shift, to: column + shift + 1, text: original };
    yield { line: letter, from: after, to: after + written.length, text: '' };
  }
}
