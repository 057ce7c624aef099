/** What the papers of one field are about. None of it exists. */
export interface Field {
  readonly category: string;
  readonly crossCategories: readonly string[];
  readonly things: readonly string[];
  readonly qualities: readonly string[];
  readonly places: readonly string[];
  readonly methods: readonly string[];
  readonly mathematics: readonly string[];
}

export const FIELDS: readonly Field[] = [
  {
    category: 'cs.DC',
    crossCategories: ['cs.NI', 'cs.OS', 'cs.LG'],
    things: [
      'Lighthouse Keepers',
      'Pocket Clouds',
      'Carrier Pigeons',
      'Sleepy Replicas',
      'Tin-Can Telephones',
    ],
    qualities: ['Absent-Minded', 'Byzantine but Polite', 'Waterproof', 'Half-Remembered', 'Solar-Powered'],
    places: ['Archipelagos', 'Night Trains', 'Very Large Attics', 'the Postal Service', 'Low Orbit'],
    methods: ['Gossip Protocols', 'Umbrella Scheduling', 'Consensus by Whistling', 'Lazy Checkpoints'],
    mathematics: ['O(n \\log n)', 'k^{\\ast}', '3f+1'],
  },
  {
    category: 'math.CO',
    crossCategories: ['math.GR', 'cs.DM', 'math.PR'],
    things: ['Paper Cranes', 'Hedge Mazes', 'Knitted Tori', 'Teaspoon Matroids', 'Doily Graphs'],
    qualities: ['Bashful', 'Nearly Planar', 'Twice-Folded', 'Uncountably Many', 'Left-Handed'],
    places: [
      'Dimension Eleven',
      'the Plane',
      'Finite Gardens',
      'Hyperbolic Tablecloths',
      'Random Chessboards',
    ],
    methods: ['Crossing Numbers', 'A Sharper Ribbon Lemma', 'Counting without Fingers', 'Forbidden Doilies'],
    mathematics: ['\\ell_2', 'K_{3,3}', '\\mathbb{Z}/7\\mathbb{Z}', '\\alpha^2 + \\beta^2'],
  },
  {
    category: 'astro-ph.GA',
    crossCategories: ['astro-ph.CO', 'astro-ph.IM', 'physics.hist-ph'],
    things: ['Teapots', 'Lost Umbrellas', 'Button Nebulae', 'Shy Moons', 'Porcelain Comets'],
    qualities: ['Faint', 'Unusually Round', 'Red-Shifted', 'Slightly Chipped', 'Retrograde'],
    places: ['the Outer Halo', 'the Saucer Cluster', 'Cosmic Cupboards', 'the Sugar Belt', 'Early Galaxies'],
    methods: ['A Census', 'Long-Exposure Guesswork', 'Spectroscopy by Candlelight', 'A Survey'],
    mathematics: ['z \\approx 7', '\\Omega_{\\mathrm{tea}}', 'M_\\odot', '10^{-3}'],
  },
  {
    category: 'q-bio.PE',
    crossCategories: ['q-bio.NC', 'physics.bio-ph', 'stat.AP'],
    things: ['Kelp Orchestras', 'Moss Parliaments', 'Clockwork Bees', 'Cloud Jellyfish', 'Singing Lichens'],
    qualities: ['Nocturnal', 'Tone-Deaf', 'Migrating', 'Mildly Curious', 'Tidal'],
    places: ['Rock Pools', 'Floating Orchards', 'Abandoned Greenhouses', 'the Upper Canopy', 'Fog'],
    methods: ['Game Theory', 'Field Notes', 'Population Models', 'A Listening Experiment'],
    mathematics: ['R_0 < 1', '\\beta', 'N_e'],
  },
  {
    category: 'cond-mat.soft',
    crossCategories: ['physics.flu-dyn', 'cond-mat.stat-mech', 'nlin.PS'],
    things: ['Custard Crystals', 'Elastic Shadows', 'Toffee Glasses', 'Foam Cathedrals', 'Jam Vortices'],
    qualities: ['Wobbling', 'Supercooled', 'Granular', 'Reluctant', 'Twice-Stirred'],
    places: ['Thin Spoons', 'Shear Flow', 'Microgravity', 'Narrow Jars', 'Two Dimensions'],
    methods: ['Rheology', 'Slow Imaging', 'A Lattice Model', 'Scaling Laws'],
    mathematics: ['T_c', '\\phi \\sim t^{1/3}', '\\eta^\\prime'],
  },
  {
    category: 'cs.DL',
    crossCategories: ['cs.IR', 'physics.soc-ph', 'cs.CY'],
    things: ['Footnotes', 'Imaginary Journals', 'Unread Preprints', 'Marginal Notes', 'Reference Lists'],
    qualities: ['Circular', 'Forgotten', 'Over-Cited', 'Handwritten', 'Second-Hand'],
    places: ['Small Libraries', 'Drawers', 'the Long Tail', 'Reading Rooms', 'Desert Islands'],
    methods: ['Bibliometrics', 'An Audit', 'A Shelf-Life Study', 'Citation Archaeology'],
    mathematics: ['h', 'n^{0.7}', '\\log_2 N'],
  },
];

/** Names as metadata writes them: some carry TeX. */
export const FIRST_NAMES: readonly string[] = [
  'Odile',
  'Barnaby',
  'Wilhelmina',
  'Ptolemy',
  'Zo\\"e',
  'Fran\\c{c}oise',
  'J\\"urgen',
  'Hildegard',
  'Tobias',
  "Am\\'elie",
  'Cosmo',
  'Philippa',
  'Ignatius',
  'Rosalind',
  'S\\o ren',
  'Ottoline',
  'Quentin',
  'Marisol',
  'Bo\\v{z}ena',
  'Linus',
  'Euphemia',
  'Caspar',
  'Dorothea',
  'Emeka',
  'Yuki',
  'Farid',
  'Anjali',
  'Tendai',
];
export const LAST_NAMES: readonly string[] = [
  'Ferrystone',
  'Inkwell',
  'Lanternfish',
  'Quillfeather',
  'Teacosy',
  'Paperboat',
  'Thistledown',
  'Mapleton-Reef',
  'Gr\\"unwald-Nowhere',
  "Caslov\\'a",
  'Underhill-Byte',
  'Saltmarsh',
  'Brambleby',
  'Copperkettle',
  'Nightjar',
  'Moonraker',
  'Driftwood',
  'Halfpenny',
  'Okonkwo-Vale',
  'Tidewater',
  'Starling-Ito',
  'Pemberquick',
];

/** Licences as they occur in records; old papers have none. */
export const LICENCES: readonly string[] = [
  'http://arxiv.org/licenses/nonexclusive-distrib/1.0/',
  'http://arxiv.org/licenses/nonexclusive-distrib/1.0/',
  'http://creativecommons.org/licenses/by/4.0/',
  'http://creativecommons.org/licenses/by/4.0/',
  'http://creativecommons.org/licenses/by-sa/4.0/',
  'http://creativecommons.org/licenses/by-nc-nd/4.0/',
  'http://creativecommons.org/publicdomain/zero/1.0/',
  '',
];
