/** What a state means to its reader; design/tones.css has a class and colours for each. */
export type Tone = 'good' | 'bad' | 'open' | 'quiet'
