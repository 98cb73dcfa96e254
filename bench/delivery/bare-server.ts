/** A process of its own: a bare `ws` server that says back what it hears. The floor that the relay is compared with. */
import { WebSocketServer } from 'ws';

const server = new WebSocketServer({ port: 0, host: '127.0.0.1', perMessageDeflate: false, clientTracking: false });
server.on('connection', (socket) => socket.on('message', (data) => socket.send(String(data))));
server.on('listening', () => process.send?.(server.address()));
process.on('disconnect', () => process.exit());
