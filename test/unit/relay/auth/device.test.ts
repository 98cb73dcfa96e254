import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deviceNameOf, deviceOf } from '../../../../src/relay/auth/device.ts';

const windows = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64)';
const mac = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)';
const webKit = 'AppleWebKit/537.36 (KHTML, like Gecko)';

const known: Readonly<Record<string, readonly [string?, string?]>> = {
  [`${windows} ${webKit} Chrome/140.0.0.0 Safari/537.36`]: ['Chrome', 'Windows'],
  [`${windows} ${webKit} Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0`]: ['Edge', 'Windows'],
  [`${windows} ${webKit} Chrome/125.0.0.0 Safari/537.36 OPR/111.0.0.0`]: ['Opera', 'Windows'],
  [`${mac} AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Safari/605.1.15`]: ['Safari', 'macOS'],
  'Mozilla/5.0 (X11; Linux x86_64; rv:143.0) Gecko/20100101 Firefox/143.0': ['Firefox', 'Linux'],
  [`Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) ${webKit} Chrome/140.0.0.0 Safari/537.36`]: ['Chrome', 'ChromeOS'],
  [`Mozilla/5.0 (Linux; Android 10; K) ${webKit} SamsungBrowser/25.0 Chrome/121.0.0.0 Mobile Safari/537.36`]: [
    'Samsung Internet',
    'Android',
  ],
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/140.0 Mobile/15E148 Safari/604.1':
    ['Chrome', 'iOS'],
  'Mozilla/5.0 (iPad; CPU OS 16_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/16.6 Mobile/15E148 Safari/604.1':
    ['Safari', 'iPadOS'],
  'curl/8.9.1': [],
  '<script>alert(1)</script>': [],
};

for (const [userAgent, [browser, system]] of Object.entries(known)) {
  test(`a browser that says ${userAgent} is ${browser ?? 'none that is known'} on ${system ?? 'none'}`, () => {
    assert.deepEqual(deviceOf(userAgent), { ...(browser && { browser }), ...(system && { system }) });
  });
}

test('a browser that says nothing is none', () => {
  assert.deepEqual([deviceOf(), deviceNameOf(), deviceNameOf('curl/8.9.1')], [{}, {}, {}]);
});

test('[N4] in a line, it is the names that can be told', () => {
  const names = ['Mozilla/5.0 (Linux; Android 10; K) Chrome/140.0.0.0 Mobile', 'Mozilla/5.0 (Linux; Android 10; K)'];
  assert.deepEqual(
    names.map((name) => deviceNameOf(name)),
    [{ deviceName: 'Chrome, Android' }, { deviceName: 'Android' }],
  );
});
