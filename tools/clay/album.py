"""The album: nine sitters and the photos we keep of them."""

from . import clothes, hair
from .sitters import Frame, Light, Photo, Pose, Sitter

HALIMA = Sitter(
    slug="halima",
    seed=41,
    hair=hair.scarf,
    collar=clothes.round_collar,
    face_clay=("shell", "sand", "boulder_clay", "shell"),
    hair_clay=("rust", "boulder_clay", "rust"),
    cloth_clay=("deep_clay", "clay", "pot_clay"),
    wall_clay=("sod", "deep_clay"),
    ears=False,
    head_width=0.99,
)
JOOST = Sitter(
    slug="joost",
    seed=59,
    hair=hair.none,
    collar=clothes.open_collar,
    face_clay=("clay", "mudflat", "deep_clay", "mudflat"),
    hair_clay=("pot_clay", "peat", "deep_clay"),
    cloth_clay=("sand", "lime", "sand"),
    wall_clay=("shell", "boulder_clay"),
    beard=True,
    glasses=True,
    age=0.4,
    head_width=1.05,
    shoulders=1.12,
)
MARIJKE = Sitter(
    slug="marijke",
    seed=37,
    hair=hair.bun,
    collar=clothes.shawl,
    face_clay=("sand", "lime", "shell", "sand"),
    hair_clay=("lime", "mudflat", "lime"),
    cloth_clay=("boulder_clay", "rust", "boulder_clay"),
    wall_clay=("clay", "pot_clay"),
    age=1.0,
    head_width=0.96,
    shoulders=0.94,
)
RUBEN = Sitter(
    slug="ruben",
    seed=67,
    hair=hair.curls,
    collar=clothes.round_collar,
    face_clay=("rust", "boulder_clay", "shell", "rust"),
    hair_clay=("pot_clay", "deep_clay", "peat"),
    cloth_clay=("mudflat", "lime", "clay"),
    wall_clay=("lime", "mudflat"),
    head_width=0.97,
)
TESSEL = Sitter(
    slug="tessel",
    seed=83,
    hair=hair.bob,
    collar=clothes.roll_neck,
    face_clay=("sod", "lime", "mudflat", "sod"),
    hair_clay=("peat", "boulder_clay", "peat"),
    cloth_clay=("pot_clay", "deep_clay", "pot_clay"),
    wall_clay=("sand", "boulder_clay"),
    ears=False,
    head_width=0.97,
    shoulders=0.93,
)

GLORIA = Sitter(
    slug="gloria",
    seed=29,
    hair=hair.coils,
    collar=clothes.open_collar,
    face_clay=("lime", "mudflat", "shell", "lime"),
    hair_clay=("rust", "boulder_clay", "peat"),
    cloth_clay=("sod", "deep_clay", "sod"),
    wall_clay=("boulder_clay", "peat"),
    metal_clay=("pot_clay",),
    earrings=True,
    age=0.5,
    head_width=1.03,
    shoulders=1.04,
)
SERVE = Sitter(
    slug="serve",
    seed=47,
    hair=hair.crop,
    collar=clothes.roll_neck,
    face_clay=("boulder_clay", "rust", "shell", "boulder_clay"),
    hair_clay=("sand", "lime", "sand"),
    cloth_clay=("deep_clay", "clay", "deep_clay"),
    wall_clay=("mudflat", "clay"),
    beard=True,
    age=0.5,
    shoulders=1.08,
)
SUNITA = Sitter(
    slug="sunita",
    seed=71,
    hair=hair.long,
    collar=clothes.round_collar,
    face_clay=("mudflat", "clay", "lime", "mudflat"),
    hair_clay=("pot_clay", "deep_clay", "pot_clay"),
    cloth_clay=("rust", "boulder_clay", "rust"),
    wall_clay=("lime", "shell"),
    ears=False,
    head_width=0.95,
    shoulders=0.92,
)
SIEBE = Sitter(
    slug="siebe",
    seed=53,
    hair=hair.flat_cap,
    collar=clothes.shawl,
    face_clay=("shell", "sand", "rust", "shell"),
    hair_clay=("peat", "pot_clay", "peat"),
    cloth_clay=("lime", "sand", "mudflat"),
    wall_clay=("sod", "clay"),
    age=1.0,
    head_width=1.02,
    shoulders=1.06,
)

LANDSCAPE = Frame(width=2000, height=1333, view=4.3, x=-1.05, y=-0.5)
SHADOW = Light(height=0.2, front=0.62, wall=-1.0, panes=(0.2, -0.1))

PHOTOS = (
    Photo("halima", HALIMA, Pose(-14, -4, 3, -8), Light()),
    Photo("halima-raam", HALIMA, Pose(-52, -2, -4, -26), Light(), Frame(view=3.3, x=-0.15, y=-0.2)),
    Photo(
        "halima-handen",
        HALIMA,
        Pose(8, 3, 12, 6),
        Light(),
        Frame(view=2.9, x=-0.05, y=-1.75),
        hands=True,
    ),
    Photo("joost", JOOST, Pose(16, 2, 1, 10), Light(side=1)),
    Photo(
        "joost-opzij", JOOST, Pose(74, 0, -3, 48), Light(side=1), Frame(view=3.2, x=0.15, y=-0.2)
    ),
    Photo("marijke", MARIJKE, Pose(-26, -4, 4, -20), Light()),
    Photo("marijke-dichtbij", MARIJKE, Pose(-12, 5, 3, -4), Light(), Frame(view=2.3, y=0.06)),
    Photo(
        "marijke-achterhoofd", MARIJKE, Pose(-155, 0, -2, -160), Light(), Frame(view=3.4, y=-0.2)
    ),
    Photo("ruben", RUBEN, Pose(12, 5, -4, 14), Light(side=1)),
    Photo("ruben-breed", RUBEN, Pose(30, 2, -2, 22), Light(side=1), LANDSCAPE),
    Photo("tessel", TESSEL, Pose(-20, 3, 1, -24), Light(height=0.4)),
    Photo("tessel-schaduw", TESSEL, Pose(-58, 0, -2, -40), SHADOW, Frame(x=0.7)),
    Photo("gloria", GLORIA, Pose(18, 5, -2, 12), Light(side=1)),
    Photo(
        "gloria-dichtbij",
        GLORIA,
        Pose(52, 3, -4, 30),
        Light(side=1),
        Frame(1520, 1900, 2.6, y=0.06),
    ),
    Photo("serve", SERVE, Pose(-24, -2, 5, -18), Light()),
    Photo("sunita", SUNITA, Pose(-10, 5, 2, -16), Light(height=0.45)),
    Photo("siebe", SIEBE, Pose(32, -3, 2, 22), Light(side=1)),
)
