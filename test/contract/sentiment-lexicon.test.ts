/** The judge by a lexicon keeps what every judge of sentiment promises. */
import { LexiconSentiment } from '../../src/relay/sentiment/lexicon.ts';
import { describeSentiment } from './sentiment.contract.ts';

describeSentiment('lexicon', new LexiconSentiment());
