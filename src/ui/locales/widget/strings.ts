/** Words of the widget's panel. */

export interface WidgetStrings {
  /** Name of the panel. */
  readonly panel: string;
  readonly heading: string;
  /** Hides the panel; the conversation goes on. */
  readonly minimise: string;
  /** Below the heading. */
  readonly newStatus: string;
  readonly connectingStatus: string;
  readonly openStatus: string;
  readonly activeStatus: string;
  readonly waitingStatus: string;
  readonly endedStatus: string;
  readonly errorStatus: string;
  /** Before the first message. */
  readonly greeting: string;
  readonly greetingText: string;
  readonly errorHeading: string;
  /** While nobody has taken the conversation. */
  readonly inLine: string;
  /** The same, when the place is known: counted from 1. */
  readonly place: (position: number) => string;
  /** How long it takes on average. */
  readonly wait: (minutes: number) => string;
  /** Name of the text field, and what stands in it while it is empty. */
  readonly message: string;
  readonly placeholder: string;
  readonly reconnecting: string;
  readonly offline: string;
  /** The relay has not answered yet, not even once. */
  readonly unreachable: string;
  readonly tryNow: string;
  readonly tryAgain: string;
  /** The button's name, and the word on it: the name has to contain it. */
  readonly end: string;
  readonly endShort: string;
  readonly endQuestion: string;
  readonly endConsequence: string;
  readonly keepTalking: string;
  readonly endedText: string;
  readonly startNew: string;
}
