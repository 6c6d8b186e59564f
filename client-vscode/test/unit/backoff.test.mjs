// When a server that died is started again.
import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "./bundle.mjs";

const { Backoff } = await load("server/backoff.ts");

test("waits double, up to a limit, and end", () => {
  const backoff = new Backoff(100, 1000, 6, 60_000);
  const waits = [];
  for (let i = 0; i < 7; i++) {
    backoff.started(1000);
    waits.push(backoff.next(1500));
  }
  assert.deepEqual(waits, [100, 200, 400, 800, 1000, 1000, undefined]);
});

test("the user is told of the first of a series", () => {
  const backoff = new Backoff();
  backoff.started(1);
  backoff.next(2);
  assert.equal(backoff.isFirst, true);
  backoff.started(3);
  backoff.next(4);
  assert.equal(backoff.isFirst, false);
});

test("a server that ran for a while counts as well again", () => {
  const backoff = new Backoff(100, 1000, 6, 60_000);
  backoff.started(1);
  backoff.next(2);
  backoff.started(3);
  backoff.next(4);
  backoff.started(10);
  assert.equal(backoff.next(60_010), 100);
  assert.equal(backoff.isFirst, true);
});

test("a start by the user begins anew", () => {
  const backoff = new Backoff(100, 1000, 1);
  backoff.next(1);
  assert.equal(backoff.next(2), undefined);
  backoff.reset();
  assert.equal(backoff.next(3), 100);
});
