/** Words that passwords of many people are made of, in the languages that the desk speaks: as they are typed, in small letters. */
export const commonWords: readonly string[] = `
  password passwort passwd pass word passphrase passcode geheim secret login signin
  motdepasse contraseña contrasena clave senha parola wachtwoord katasandi rahasia sandi
  admin administrator root user guest test demo default changeme temp master access
  welcome willkommen welkom bienvenue bienvenido benvenuto hello hallo hola bonjour
  letmein iloveyou love lovely trustno whatever nothing unknown freedom forever always
  qwerty qwertz azerty asdf zxcv qazwsx wsxedc dragon monkey shadow sunshine princess
  football baseball soccer hockey basketball superman batman starwars pokemon minecraft
  summer winter spring autumn sommer herbst zomer verano ete hiver primavera toamna
  january february march april june july august september october november december
  monday tuesday wednesday thursday friday saturday sunday company office work support
  service customer chat parlor computer internet server system google windows apple
  michael jennifer jordan thomas daniel andrew robert jessica ashley charlie george
  schatz amor amour iubire cinta liefde mama papa angel flower cookie chocolate
  secure security private correct horse battery staple abc xyz the and you my
`
  .trim()
  .split(/\s+/);
