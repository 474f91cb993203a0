"""A fashion range: garments by pattern numbers, and accessories.

    blender -b -P models_fashion.py -- --only jumper --views front,back --px 800 --spp 18 --out out
    blender -b -P models_fashion.py -- --only tote,belt --first 1 --px 800 --spp 18 --out out      # first colour, usual view
"""
import os, sys
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import garments as G
from garments import *
from accessories import bag, sunglasses, knit_stack, beanie


_cut = G.panel


def panel(half):
    """Cut once: the mesh of every pattern piece is kept beside the sewn shapes."""
    key = hashlib.md5(json.dumps([half, G.STEP]).encode()).hexdigest()[:12]
    path = os.path.join(os.environ.get('GARMENT_CACHE', 'cache'), f'panel-{key}.npz')
    if os.path.exists(path):
        d = np.load(path)
        return d['v'], d['f'].tolist(), dict(zip(d['i'].tolist(), d['t'].tolist()))
    v, f, t = _cut(half)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    np.savez(path, v=v, f=np.array(f), i=np.array(list(t)), t=np.array(list(t.values())))
    return v, f, t


G.panel = panel


class Piece(Garment):
    """A garment whose side seams are ironed: smoothed along their own line, so that the outline does not pucker."""
    def edge(self, tag, r, material, pair=False):
        """As before, but a deep V at the neck is followed from left to right too."""
        if tag != 'neck':
            return super().edge(tag, r, material, pair)
        F, B = (sorted(self.rim(tag, k), key=lambda p: p[0][0]) for k in (0, 1))
        L = np.array([p[1] for p in F] + [p[1] for p in B][::-1])
        L = L[np.linalg.norm(L - np.roll(L, 1, 0), axis=1) > STEP * .1]
        for _ in range(5):
            L = (np.roll(L, 1, 0) + 2 * L + np.roll(L, -1, 0)) / 4
        sweep([tuple(p) for p in L], circle(r, 14), material, (0, 1, 0), True)

    def seam(self, pts, r, material, lift=.035):
        """As before, but the line is drawn smooth, whatever the mesh underneath."""
        path = [np.array(p + n * lift) for p, n in (self.at(x, y) for x, y in pts)]
        for _ in range(8):
            path[1:-1] = [(a + 2 * b + c) / 4 for a, b, c in zip(path, path[1:], path[2:])]
        tube([tuple(p) for p in path], r, material)

    def __init__(self, front, back, material, iron=1, **k):
        super().__init__(front, back, material, **k)
        f = np.array([tuple(p.vertices) for p in self.mesh.data.polygons])
        e = np.sort(np.r_[f[:, :2], f[:, 1:], f[:, ::2]], 1)
        nf = sum(1 for _ in f) // 2
        a, b = set(f[:nf].ravel()), set(f[nf:].ravel())
        seam = np.zeros(len(self.v), bool)
        seam[list(a & b)] = True
        e = np.unique(e, axis=0)
        s = e[seam[e[:, 0]] & seam[e[:, 1]]]
        s = np.r_[s, s[:, ::-1]]
        n = np.bincount(s[:, 0], minlength=len(self.v))[:, None]
        near = seam.copy()
        near[e[seam[e[:, 0]], 1]] = near[e[seam[e[:, 1]], 0]] = True
        al = np.r_[e, e[:, ::-1]]
        na = np.bincount(al[:, 0], minlength=len(self.v))[:, None]
        avg = lambda q, m: np.stack([np.bincount(q[:, 0], self.v[q[:, 1], i], len(self.v)) for i in range(3)], 1) / np.maximum(m, 1)
        for _ in range(14 * iron):
            self.v = np.where((seam & (n[:, 0] > 1))[:, None], (self.v + avg(s, n)) / 2, self.v)
        for _ in range(5 * iron):
            self.v = np.where((near & (n[:, 0] != 1))[:, None], (self.v + avg(al, na)) / 2, self.v)
        self.mesh.data.vertices.foreach_set('co', self.v.astype(np.float32).ravel())
        self.mesh.data.update()


def stripes(ground, stripe, every=.46, share=.42, y0=-1.2, y1=-99, **k):
    """Knitted cloth with woven-in stripes across."""
    m = mat(ground, **k)
    t = m.node_tree
    s = t.nodes.new('ShaderNodeSeparateXYZ')
    uv = t.nodes.new('ShaderNodeTexCoord')
    t.links.new(uv.outputs[2], s.inputs[0])
    def op(kind, a, b=0.):
        n = t.nodes.new('ShaderNodeMath')
        n.operation = kind
        for i, x in enumerate((a, b)):
            if isinstance(x, bpy.types.NodeSocket):
                t.links.new(x, n.inputs[i])
            else:
                n.inputs[i].default_value = x
        return n.outputs[0]
    y = s.outputs[1]
    on = op('MULTIPLY', op('LESS_THAN', op('FRACT', op('DIVIDE', op('ADD', y, 50.), every)), share), op('MULTIPLY', op('LESS_THAN', y, y0), op('GREATER_THAN', y, y1)))
    mix = t.nodes.new('ShaderNodeMixRGB')
    t.links.new(on, mix.inputs[0])
    mix.inputs[1].default_value, mix.inputs[2].default_value = lin(ground), lin(stripe)
    p = next(n for n in t.nodes if n.type == 'BSDF_PRINCIPLED')
    for l in list(p.inputs['Base Color'].links):
        t.links.remove(l)
    t.links.new(mix.outputs[0], p.inputs['Base Color'])
    return m


jersey = lambda col: mat(col, rough=.95, bump='knit', scale=16, depth=.10, uv=True, vary=.07, sheen=.2, spec=.2)
poplin = lambda col: mat(col, rough=.85, bump='weave', scale=22, depth=.08, uv=True, vary=.06, sheen=.15, spec=.25)
wool = lambda col: mat(col, rough=.98, bump='knit', scale=7, depth=.45, uv=True, vary=.2, sheen=.4, spec=.08)
satin = lambda col: mat(col, rough=.5, bump='twill', scale=20, depth=.04, uv=True, sheen=.4, spec=.45)
crepe = lambda col: mat(col, rough=.8, bump='twill', scale=20, depth=.06, uv=True, vary=.05, sheen=.4, spec=.3)
drill = lambda col: mat(col, rough=.9, bump='twill', scale=20, depth=.12, uv=True, vary=.1, sheen=.15, spec=.2)
felt = lambda col: mat(col, rough=1, bump='grain', scale=26, depth=.35, uv=True, sheen=.5, spec=.08)


# ------------------------------------------------------------------ garments
def tee(c):
    m = jersey(c['body'])
    g = Piece(*top_pattern(), m, flutes=(5, .04, -1.8), air=.45, slack=.02, frames=30, open_=.7, pin_to=.46)
    g.edge('neck', .1, m)
    g.edge('hem', .03, m)
    g.edge('open', .035, m, pair=True)
    g.stand()


def breton(c):
    m = stripes(c['body'], c['stripe'], rough=.95, bump='knit', scale=16, depth=.10, uv=True, sheen=.2, spec=.2)
    g = Piece(*top_pattern(width=2.1, length=6.2, neck=1.05, drop=.62, sleeve=5.0, cuff=.82, angle=69, shoulder=2.05), m,
              flutes=(5, .04, -1.8), air=.45, slack=.02, open_=.7, pin_to=.46)
    p = jersey(c['body'])
    g.edge('neck', .06, p)
    g.edge('hem', .03, p)
    g.edge('open', .035, p, pair=True)
    g.stand()


def shirt(c):
    m, horn = poplin(c['body']), mat(c.get('button', '#F4EFE6'), rough=.25, coat=.5)
    g = Piece(*top_pattern(width=2.05, length=6.0, neck=.72, drop=.5, sleeve=5.7, cuff=.78, angle=71, shoulder=2.0, hem=.3), m,
              flutes=(5, .045, -2.4), air=.5, slack=.03, bend=.4, frames=30, open_=.7, pin_to=.46)
    g.edge('hem', .025, m)
    g.edge('open', .06, m, pair=True)
    g.patch(lambda u, v: ((u - .5) * .42, -.54 - v * 5.7), m, lift=.075, size=(.4, 5.7), nu=14, nv=120)
    for k in range(6):
        g.button(0, -.98 - k * .94, .085, horn, .11)
    g.patch(lambda u, v: (.55 + u * .95, -1.95 - v * 1.1 - .12 * (1 - abs(2 * u - 1)) * v), m, lift=.075, size=(1, 1.1))
    g.collar(m, stand=.3, leaf=.42, point=.3, roll=.10, thick=.03)
    g.stand()


def overshirt(c):
    m = mat(c['body'], rough=.98, bump='twill', scale=12, depth=.25, uv=True, vary=.12, sheen=.35, spec=.12)
    horn = mat(c.get('button', '#4A3526'), rough=.3, coat=.4)
    g = Piece(*top_pattern(width=2.3, length=6.1, neck=.78, drop=.55, sleeve=5.3, cuff=.95, angle=70, shoulder=2.2, hem=.05), m,
              flutes=(4, .03, -2.4), air=.6, slack=.02, bend=1.5, frames=30, open_=.75, pin_to=.46)
    g.edge('hem', .05, m)
    g.edge('open', .08, m, pair=True)
    g.patch(lambda u, v: ((u - .5) * .5, -.6 - v * 5.45), m, lift=.085, size=(.5, 5.5), nu=14, nv=120)
    for k in range(5):
        g.button(0, -1.15 - k * 1.08, .11, horn, .12)
    for s in (-1, 1):
        pocket = lambda u, v: (s * (.62 + u * 1.12), -2.0 - v * 1.35 - .14 * (1 - abs(2 * u - 1)) * v)
        g.patch(pocket, m, lift=.08, size=(1.1, 1.35))
        g.patch(lambda u, v: (s * (.57 + u * 1.22), -1.9 - v * (.42 + .16 * (1 - abs(2 * u - 1)))), m, lift=.13, size=(1.2, .5), nu=30)
        g.button(s * 1.18, -2.28, .09, horn, .16)
    g.collar(m, stand=.32, leaf=.55, point=.32, roll=.14, thick=.05)
    g.stand()


def v_neck(drop=2.0, **k):
    f, b = top_pattern(drop=drop, **k)
    n = k.get('neck', .86)
    f[0] = ('neck', [(0, -drop), (n * .38, -drop * .66), (n * .74, -drop * .3), (n, 0)])
    return f, b


def cardigan(c):
    m, horn = wool(c['body']), mat(c.get('button', '#5A4030'), rough=.3, coat=.4)
    g = Piece(*v_neck(2.3, width=2.15, length=6.3, neck=.82, sleeve=5.2, cuff=.95, angle=69, shoulder=2.05), m,
              flutes=(4, .03, -2.4), air=.6, slack=.03, bend=1., open_=.72, pin_to=.46)
    rib = mat(c['body'], rough=.98, bump='knit', scale=9, depth=.6, uv=True, vary=.3, sheen=.4, spec=.08)
    g.edge('neck', .14, rib)
    g.edge('hem', .12, rib)
    g.edge('open', .11, rib, pair=True)
    g.patch(lambda u, v: ((u - .5) * .5, -2.28 - v * 4.0), rib, lift=.10, size=(.5, 4.), nu=16, nv=100)
    for k in range(5):
        g.button(0, -2.62 - k * .82, .13, horn, .14)
    for s in (-1, 1):
        g.patch(lambda u, v: (s * (.66 + u * 1.05), -4.35 - v * 1.3), m, lift=.07, size=(1.05, 1.3))
        g.patch(lambda u, v: (s * (.64 + u * 1.09), -4.25 - v * .26), rib, lift=.12, size=(1.1, .26), nu=24, nv=12)
    g.stand()


def jumper(c):
    m = wool(c['body'])
    rib = mat(c['body'], rough=.98, bump='knit', scale=9, depth=.6, uv=True, vary=.3, sheen=.4, spec=.08)
    g = Piece(*top_pattern(width=2.3, length=6.2, neck=.9, drop=.62, sleeve=5.2, cuff=.95, angle=68, shoulder=2.2), m,
              flutes=(4, .03, -2.4), air=.75, slack=.04, bend=1., open_=.78, pin_to=.46)
    g.edge('neck', .19, rib)
    g.edge('hem', .15, rib)
    g.edge('open', .14, rib, pair=True)
    if c.get('cable'):
        for x0 in (-.66, .66):             # a braid of three strands, from the neck to the welt
            for k in range(3):
                path = []
                for t in np.linspace(0, 1, 260):
                    w = t * 2 * math.pi * 5.5 + k * 2 * math.pi / 3
                    p, n = g.at(x0 + .19 * math.sin(w), -.72 - 5.4 * t)
                    path.append(np.array(p + n * (.035 + .035 * math.cos(2 * w))))
                for _ in range(3):
                    path[1:-1] = [(a + 2 * b + d) / 4 for a, b, d in zip(path, path[1:], path[2:])]
                tube([tuple(p) for p in path], .085, rib)
    g.stand()


def coat(c):
    m, horn = felt(c['body']), mat(c.get('button', '#3A2A20'), rough=.3, coat=.4)
    g = Piece(*top_pattern(width=2.35, length=9.6, neck=.85, drop=.95, sleeve=5.2, cuff=1.15, angle=68, flare=.35, hem=.08), m,
              flutes=(4, .05, -4.), air=.7, slack=.02, bend=3, frames=30, open_=.8, pin_to=.46)
    g.edge('hem', .06, m)
    g.edge('open', .08, m, pair=True)
    g.seam([(.42, y) for y in np.linspace(-1.1, -9.5, 120)], .05, m)
    for k in range(4):
        g.button(.12, -1.9 - k * 1.35, .17, horn)
    for s in (-1, 1):
        g.patch(lambda u, v: (s * (.75 + u * 1.15), -5.3 - v * .42), m, lift=.09, size=(1.1, .4), nu=20)
    g.collar(m, stand=.5, leaf=1.0, point=.75, roll=.26, thick=.09, gap=.02)
    g.stand()


def trousers(c):
    m = drill(c['body'])
    g = Piece(*trouser_pattern(), m, air=.5, slack=.02, bend=.6, frames=30, open_=.62)
    g.edge('waist', .05, m)
    g.edge('cuff', .04, m, pair=True)
    g.patch(lambda u, v: ((u - .5) * 3.16, -.02 - v * .42), m, lift=.05, nu=120, nv=14, size=(3.2, .4))
    for s in (-1, 1):
        g.seam([(s * (1.0 + .62 * t ** .7), -.45 - 1.15 * t ** 1.6) for t in np.linspace(0, 1, 40)], .022, m)
        g.seam([(s * x, y) for x, y in zip(np.linspace(.98, 1.0, 60), np.linspace(-1.2, -10, 60))], .018, m)
    g.seam([(.3 - .3 * max(0, (t - .6) / .4) ** 2, -.45 - 1.7 * t) for t in np.linspace(0, 1, 40)], .02, m)
    g.button(0, -.23, .12, mat(c.get('button', '#8A6B4A'), rough=.3, metal=.6))
    g.stand()


def midi(c):
    m = crepe(c['body'])
    f, b = top_pattern(width=1.75, length=9.4, neck=1.0, drop=1.3, sleeve=0, shoulder=1.6, flare=1.7, hem=.2)
    g = Piece(f, b, m, flutes=(9, .13, -3.9), air=.45, slack=.02, bend=.15, frames=30, open_=.62, pin_to=.46)
    g.edge('neck', .045, m)
    g.edge('arm', .045, m, pair=True)
    g.edge('hem', .03, m)
    if 'belt' in c:
        g.patch(lambda u, v: ((u - .5) * 3.1, -4.0 - v * .3), mat(c['belt'], rough=.6), lift=.06, nu=140, nv=10, size=(3.3, .3))
    g.stand()


def slip(c):
    m = satin(c['body'])
    L, w = 8.6, 1.6
    def half(d, k):
        return [('neck', [(0, -d), (.5, -d + .1 * k), (.92, -d + .75 * k), (1.0, 0)]), ('seam', [(1.0, 0), (1.14, 0)]),
                ('arm', [(1.14, 0), (1.2, -1.35 * k - .4 * (1 - k)), (1.34, -1.9), (w, -2.35)]),
                ('seam', [(w, -2.35), (w - .16, -4.0), (w + .25, -6.2), (w + .62, -L)]), ('hem', [(w + .62, -L), (w * .6, -L - .12), (0, -L - .12)])]
    g = Piece(half(1.75, 1), half(1.75, 1), m, flutes=(7, .07, -3.9), air=.4, slack=.02, bend=.15, open_=.6, pin_to=.3)
    g.edge('neck', .04, m)
    g.edge('arm', .04, m, pair=True)
    g.edge('hem', .03, m)
    g.stand()


def shirt_dress(c):
    m, horn = poplin(c['body']), mat(c.get('button', '#F4EFE6'), rough=.25, coat=.5)
    g = Piece(*top_pattern(width=1.95, length=9.2, neck=.72, drop=.55, sleeve=2.5, cuff=1.15, angle=58, shoulder=1.95, flare=.85, hem=.15), m,
              flutes=(8, .09, -4.0), air=.45, slack=.02, bend=.3, frames=30, open_=.66, pin_to=.46)
    g.edge('hem', .03, m)
    g.edge('open', .07, m, pair=True)
    g.patch(lambda u, v: ((u - .5) * .4, -.58 - v * 8.6), m, lift=.075, size=(.4, 8.6), nu=14, nv=150)
    for k in range(8):
        g.button(0, -1.0 - k * 1.0, .085, horn, .11)
    for s in (-1, 1):
        g.patch(lambda u, v: (s * (.5 + u * .9), -1.95 - v * 1.0 - .1 * (1 - abs(2 * u - 1)) * v), m, lift=.075, size=(.9, 1.0))
    g.collar(m, stand=.3, leaf=.42, point=.3, roll=.10, thick=.03)
    g.stand()


def skirt(c):
    m = crepe(c['body'])
    half = [('waist', [(0, 0), (1.25, 0)]), ('seam', [(1.25, 0), (1.72, -1.9), (2.15, -4.2), (2.6, -6.6)]),
            ('hem', [(2.6, -6.6), (1.3, -6.75), (0, -6.8)])]
    g = Piece(half, half, m, flutes=(10, .13, -.8), air=.45, slack=.02, bend=.2, open_=.7)
    g.edge('waist', .05, m)
    g.edge('hem', .03, m)
    g.patch(lambda u, v: ((u - .5) * 2.44, -.02 - v * .42), m, lift=.05, nu=120, nv=14, size=(2.4, .4))
    g.stand()


# ------------------------------------------------------------------ accessories
def tote(c):
    """A canvas shopper with long handles and a leather patch."""
    m = mat(c['body'], rough=.95, bump='weave', scale=6, depth=.12, uv=True, vary=.05, sheen=.2, spec=.15)
    strap = mat(c['strap'], rough=.55, bump='leather', scale=7, depth=.2)
    H, W, D = 10.5, 6.0, 2.1
    def body(u, v):
        a = 2 * math.pi * u
        n = 4.2 - 1.4 * v
        w, d = W * (1 + .02 * v), D * (1 - .52 * v ** 1.4)
        cx, sx = math.cos(a), math.sin(a)
        x = math.copysign(abs(cx) ** (2 / n), cx) * w
        y = math.copysign(abs(sx) ** (2 / n), sx) * d
        k = .95 + .05 * math.sin(min(1, v / .05) * math.pi / 2)
        y *= 1 + .10 * math.sin(math.pi * v) + .05 * math.sin(3 * x * .5 + 4 * v) * math.sin(math.pi * v)
        return x * k, y * k, H * v + .14 * math.cos(2 * a) * v + .08 * math.sin(x * .9 + 1) * v
    cloth(body, m, 260, 90, True, thick=.1, size=(26, 10.5))
    place(prism([body(u, 0)[:2] for u in np.linspace(0, 1, 120)[:-1]], .15, .05, m), (0, 0, .02))
    rim = [body(u, .985) for u in np.linspace(0, 1, 200)[:-1]]
    sweep(rim, rounded_rect(.5, .16, .06), m, (0, 0, 1), True)
    for s in (-1, 1):
        k = 1.0 if s < 0 else 1.06
        y = lambda v, x: s * (D * (1 - .52 * v ** 1.4) * (1 + .10 * math.sin(math.pi * v)) + .16)
        pts = [(-2.5, y(.5, 0) , H * .52), (-2.5, y(.75, 0) + s * .02, H * .75), (-2.5, y(.97, 0), H * .98), (-2.35, s * 1.0, H * 1.12), (-1.5, s * .55, H * 1.42 * k), (0, s * .45, H * 1.5 * k)]
        pts += [(-x, yy, z) for x, yy, z in pts[:-1][::-1]]
        sweep(spline(pts, 16), rounded_rect(.16, .72, .07), strap, (0, 1, 0))
    place(slab(1.9, 1.3, .12, .14, .05, strap), (0, -D * .96, H * .44), (86, 0, 0))


def backpack(c):
    m = mat(c['body'], rough=.85, bump='weave', scale=6, depth=.25, uv=True, vary=.12, sheen=.15, spec=.25)
    hide, brass = mat(c['trim'], rough=.5, bump='leather', scale=7, depth=.25), mat('#D9B56B', rough=.2, metal=1)
    H = 11.5
    def shell(u, v, W=4.2, D=2.5):
        a = 2 * math.pi * u
        cx, sx = math.cos(a), math.sin(a)
        n = 3.4
        z = H * v
        top = max(0, (v - .72) / .28)
        k = math.sqrt(max(0, 1 - top ** 2.4)) * .98 + .02
        foot = .90 + .10 * math.sin(min(1, v / .1) * math.pi / 2)
        x = math.copysign(abs(cx) ** (2 / n), cx) * W * (k ** .6) * foot
        y = math.copysign(abs(sx) ** (2 / n), sx) * D * (k if sx < 0 else k ** .5) * foot * (1 - .12 * v)
        return x, y, z
    cloth(shell, m, 240, 120, True, size=(22, 14))
    place(prism([shell(u, .0)[:2] for u in np.linspace(0, 1, 120)[:-1]], .2, .06, hide), (0, 0, 0))
    cloth(lambda u, v: tuple(np.array(shell(u, v * .22)) * (1.015, 1.03, 1)), hide, 240, 24, True, thick=.05, size=(22, 3))
    # front pocket: a pillow
    def pocket(u, v):
        x, z = (u - .5) * 2, (v - .5) * 2
        k = (1 - abs(x) ** 5) * (1 - abs(z) ** 5)
        return x * 3.0, -2.15 - 1.0 * max(0, k) ** .35, 1.9 + (z + 1) * 2.0
    cloth(pocket, m, 90, 90, size=(6, 4))
    tube([(x, y - .03, z) for x, y, z in (pocket(.5 + .47 * math.copysign(abs(math.cos(t)) ** .35, math.cos(t)), .5 + .47 * math.copysign(abs(math.sin(t)) ** .35, math.sin(t))) for t in np.linspace(0, 2 * math.pi, 120)[:-1])], .07, hide, True)
    # flap from the back over the top
    ridge = spline([(2.0, 9.8), (1.6, 11.2), (.3, 11.85), (-1.4, 11.35), (-2.35, 9.8), (-2.7, 8.0), (-2.9, 6.4)], 40)
    def flap(u, v):
        x = (u - .5) * 2
        t = v * 8.2 * (1 - .12 * abs(x) ** 4)
        w = 3.95
        q = ridge[min(len(ridge) - 1, int(t / 8.2 * (len(ridge) - 1)))]
        drop = .55 * abs(x) ** 4
        return x * w, q[0] + .5 * abs(x) ** 4 * (1 if q[0] < 0 else -.3), q[1] - drop * math.exp(-((v - .35) / .35) ** 2)
    cloth(flap, m, 80, 120, thick=.16, size=(8, 8))
    tube([(flap(u, 1)[0], flap(u, 1)[1], flap(u, 1)[2]) for u in np.linspace(0, 1, 60)], .1, hide)
    for s in (-1, 1):
        st = [flap(.5 + s * .24, v) for v in np.linspace(.42, 1, 50)]
        st = [(x, y - .14, z) for x, y, z in st] + [(st[-1][0], -3.1, 5.3), (st[-1][0], -3.28, 4.4), (st[-1][0], -3.3, 3.9)]
        sweep(spline(st[::6] + [st[-1]], 8), rounded_rect(.6, .14, .06), hide, (1, 0, 0))
        place(tube([(p[0], 0, p[1]) for p in rounded_rect(.95, .75, .14)], .07, brass, True, (0, 1, 0)), (st[-1][0], -3.36, 5.0))
        arm = spline([(s * 2.0, 1.9, 10.2), (s * 2.6, 3.3, 9.6), (s * 3.3, 4.1, 6.6), (s * 3.6, 3.5, 3.2), (s * 3.7, 2.1, 1.0)], 20)
        sweep(arm, rounded_rect(1.25, .3, .13), m, (1, 0, 0))
    tube(spline([(-1.0, 1.1, 11.5), (-.9, 1.1, 12.4), (0, 1.1, 12.75), (.9, 1.1, 12.4), (1.0, 1.1, 11.5)], 16), .2, hide, up=(0, 1, 0))


def belt(c):
    """A leather belt, rolled up, with a brass buckle at the end."""
    hide = mat(c['body'], rough=.45, bump='leather', scale=9, depth=.16, spec=.45)
    brass, edge = mat(c.get('metal', '#D9B56B'), rough=.18, metal=1), mat(c.get('edge', '#3A261A'), rough=.6)
    R0, pitch, turns = 1.5, .34, 4.0
    path = []
    for t in np.linspace(0, turns, 420):
        a = t * 2 * math.pi + .2
        r = R0 + pitch * t
        path.append((r * math.cos(a), r * math.sin(a), 1.0))
    a1 = turns * 2 * math.pi + .2
    r1 = R0 + pitch * turns
    tx, ty = -math.sin(a1), math.cos(a1)
    nx, ny = math.cos(a1), math.sin(a1)
    for d in np.linspace(.1, 3.4, 40):                    # the free end runs off straight
        path.append((r1 * math.cos(a1) + tx * d + nx * .05 * d ** 1.5, r1 * math.sin(a1) + ty * d + ny * .05 * d ** 1.5, 1.0))
    rot = lambda p: (p[0] * math.cos(B) - p[1] * math.sin(B), p[0] * math.sin(B) + p[1] * math.cos(B), p[2])
    B = math.radians(-92 - math.degrees(.2))              # the end points to the right, in front
    path = [rot(p) for p in path]
    sweep(path, rounded_rect(1.9, .24, .09, 5), hide, (0, 0, 1))
    e = np.array(path[-1])
    d = np.array(path[-1]) - np.array(path[-6])
    d /= np.linalg.norm(d)
    ang = math.degrees(math.atan2(d[1], d[0]))
    ring = tube([(p[0], 0, p[1]) for p in rounded_rect(2.0, 2.0, .5)], .16, brass, True, (0, 1, 0))
    place(ring, (.75, 0, 0))
    place(ring, (e[0], e[1] - .02, 1.0), (0, 0, ang))
    pin = tube([(-.25, -.2, 0), (.5, -.3, 0), (1.75, -.2, 0)], .13, brass)
    place(pin, (e[0], e[1], 1.0), (0, 0, ang))
    k = path[-14]
    loop = sweep([(0, p[0], p[1]) for p in rounded_rect(.5, 2.12, .14)], rounded_rect(.5, .13, .05), hide, (1, 0, 0), True)
    place(loop, (k[0], k[1], 1.0), (0, 0, ang))


def hat(c):
    """A wide-brimmed felt hat with a ribbon."""
    m = mat(c['body'], rough=1, bump='grain', scale=22, depth=.3, uv=False, sheen=.5, spec=.08)
    band = mat(c['band'], rough=.55, bump='twill', scale=9, depth=.3, uv=True)
    def crown(u, v):
        a = 2 * math.pi * u
        ca, sa = math.cos(a), math.sin(a)
        t = v
        if t < .62:
            k = t / .62
            r, z = 4.15 - .75 * k ** 1.5, .35 + 4.6 * k
        else:
            k = (t - .62) / .38
            b = k * math.pi / 2
            r, z = 3.4 * math.cos(b) ** .8 if k < 1 else 0, 4.95 + .75 * math.sin(b)
        r = max(r, .001)
        x, y = r * ca * .92, r * sa * 1.12
        top = max(0., (z - 3.2) / 2.5)
        dent = 1.25 * math.exp(-(x / .95) ** 2) * math.exp(-((y - .2) / 2.9) ** 4) * max(0, (z - 4.3) / 1.4)
        pinch = 1 - .26 * top * math.exp(-((y + 2.4) / 1.2) ** 2)
        return x * pinch, y, z - dent - .30 * top * math.exp(-((y + 3.2) / 1.4) ** 2)
    cloth(crown, m, 220, 110, True, thick=-.16, size=(20, 8))
    def brim(u, v):
        a = 2 * math.pi * u
        ca, sa = math.cos(a), math.sin(a)
        r = 4.1 + 3.5 * v
        z = .35 - .16 * math.sin(min(1, v * 3) * math.pi / 2) + .55 * v ** 2 * ca * ca - .35 * v ** 2 * max(0, -sa) ** 2 + .25 * v * v * max(0, sa)
        return r * ca * .94, r * sa * 1.08, z + .35
    cloth(brim, m, 220, 40, True, thick=.17, size=(30, 4))
    tube([brim(u, 1.0) for u in np.linspace(0, 1, 240)[:-1]], .1, m, True)
    ring = [(x * 1.035, y * 1.03, z + .62) for x, y, z in ((4.12 * math.cos(a) * .92, 4.12 * math.sin(a) * 1.12, .35) for a in np.linspace(0, 2 * math.pi, 160)[:-1])]
    sweep(ring, rounded_rect(1.05, .1, .04), band, (0, 0, 1), True, width=None)
    bow = sweep(spline([(4.02, -.75, 0), (4.2, -.3, 0), (4.22, .3, 0), (4.02, .75, 0)], 10), rounded_rect(.95, .12, .04), band, (0, 0, 1))
    place(bow, (0, 0, .99))


def scarf(c):
    """A wide scarf, folded and then laid over in half, fringes at the front."""
    rng = np.random.default_rng(3)
    m = mat(c['body'], rough=1, bump='twill', scale=6, depth=.35, uv=True, vary=.18, sheen=.5, spec=.05)
    W, D = 5.4, 9.6
    z0 = 0
    for n in range(3):
        R = .42
        ph = rng.uniform(0, 6, 6)
        L = 2 * D + math.pi * R
        dx = rng.uniform(-.15, .15)
        def fn(u, v, ph=ph, z0=z0, dx=dx):
            x = (u - .5) * W
            s = v * L
            if s < D:
                y, z = D / 2 - s, R
            elif s < D + math.pi * R:
                a = (s - D) / R
                y, z = -D / 2 - R * math.sin(a), R * math.cos(a)
            else:
                y, z = -D / 2 + (s - D - math.pi * R), -R
            e = abs(2 * u - 1)
            z *= 1 - .25 * e ** 8
            sag = .06 * math.sin(x * .8 + ph[0]) + .06 * math.sin(y * .6 + ph[1]) + .04 * math.sin(x * 1.4 + y * .5 + ph[2])
            return x + dx + .06 * math.sin(y + ph[5]), y + .08 * math.sin(x + ph[3]), z0 + R + .1 + z + sag * (.4 + .6 * (z > 0))
        cloth(fn, m, 200, 140, size=(W, L), thick=-.14)
        z0 += 2 * R + .2
    for n in range(26):                    # the fringed end hangs over the front fold
        x = (n - 12.5) * W / 26.5
        k = rng.uniform(-.12, .12)
        f = mat(c['fringe'], rough=1, sheen=.4, spec=.05)
        tube(spline([(x, -D / 2 + .6, z0 + .12), (x + k * .2, -D / 2 - .35, z0 - .02), (x + k * .5, -D / 2 - .72, z0 - .7), (x + k, -D / 2 - .74 - abs(k), z0 - 1.75)], 8), .075, f)
    end = lambda u, v: ((u - .5) * W * 1.0, D / 2 - .4 - v * (D - 0.0), z0 + .16 + .05 * math.sin(v * 9 + u * 3) + .03 * math.sin(u * 11))
    cloth(end, m, 120, 100, thick=.14, size=(W, D))


def wrist_watch(c):
    """A round watch on a leather strap, closed, standing on its strap."""
    steel, hide = mat(c['metal'], rough=.2, metal=1), mat(c['strap'], rough=.5, bump='leather', scale=9, depth=.2)
    dial, dark = mat(c['dial'], rough=.35), mat(c['hands'], rough=.3, metal=.3)
    head = [lathe([(0, 0), (1.75, 0), (1.95, .2), (2.0, .5), (1.95, .78), (1.78, .92), (1.7, .86), (1.68, .7)], steel, .08),
            lathe([(0, .7), (1.7, .7)], dial, 0)]
    for k in range(12):
        L = .36 if k % 3 == 0 else .22
        head.append(place(place(slab(.07 if k % 3 else .1, L, .03, .03, .01, dark), (0, 1.36, .7)), rot=(0, 0, k * 30)))
    for a, L, w in ((-52, .95, .1), (62, 1.3, .07)):
        head.append(place(place(slab(w, L, .03, w / 2.2, .01, dark), (0, L / 2 - .15, .76)), rot=(0, 0, a)))
    head.append(place(slab(.03, 1.5, .02, .01, 0, mat(c['strap'], rough=.4)), (0, .35, .8)))
    head[-1] = place(head[-1], rot=(0, 0, 180))
    head.append(place(lathe([(0, .12), (.1, .12), (.12, 0)], steel, .02, 40), (0, 0, .74)))
    head.append(place(lathe([(0, .38), (.24, .38), (.28, .3), (.28, 0)], steel, .04, 48), (1.95, 0, .45), (0, 90, 0)))
    for sy in (-1, 1):
        for sx in (-1, 1):
            head.append(place(slab(.3, .85, .36, .14, .1, steel), (sx * 1.02, sy * 1.82, .08), (sy * -12, 0, 0)))
    tilt = 16
    for o in head:
        place(o, rot=(90 - tilt, 0, 0))
        place(o, at=(0, -1.9, 2.9))
    s, co = math.sin(math.radians(tilt)), math.cos(math.radians(tilt))
    base = np.array((-1.9, 2.9)) + .32 * np.array((-co, -s)) * 1
    top, bot = base + 2.1 * np.array((s, co)), base - 2.1 * np.array((s, co))
    loop = spline([(0, *top), (0, top[0] + .75, top[1] + .55), (0, 1.0, 5.45), (0, 2.5, 4.1), (0, 2.7, 2.2), (0, 1.5, .55), (0, -.5, .16), (0, -1.9, .3), (0, *bot)], 26)
    sweep(loop, rounded_rect(1.75, .3, .13), hide, (1, 0, 0), width=lambda t: 1.0 - .14 * math.sin(math.pi * t))
    for k in (128, 142):
        q, q2 = np.array(loop[k]), np.array(loop[k + 8])
        sweep([tuple(x) for x in (q, (q + q2) / 2, q2)], rounded_rect(1.75, .52, .2), hide, (1, 0, 0))
    for x in (-.68, .68):
        st = [(x * (1 - .14 * math.sin(math.pi * i / (len(loop) - 1))), p[1], p[2]) for i, p in enumerate(loop)]
        n = []
        for i, p in enumerate(st):
            t = np.array(st[min(i + 1, len(st) - 1)]) - np.array(st[max(i - 1, 0)])
            t = t / (np.linalg.norm(t) + 1e-9)
            n.append((p[0], p[1] + .15 * -(-t[2]) , p[2] + .15 * (-t[1])))
        tube(n, .028, mat(c.get('stitch', '#E9DCC4'), rough=.8))


def wallet(c):
    """A card holder with three cards, standing a little open."""
    hide, inner = mat(c['body'], rough=.5, bump='leather', scale=14, depth=.25, spec=.45), mat(c['inner'], rough=.55, bump='leather', scale=14, depth=.2)
    stitch = mat(c.get('stitch', '#EADFC9'), rough=.8)
    W, H = 10.2, 7.6
    def panel(x, y, w, h, m, th=.16, r=.5):
        o = [slab(w, h, th, r, .06, m), tube([(a, b, th + .005) for a, b in rounded_rect(w - .5, h - .5, r * .7)], .035, stitch, True)]
        for q in o:
            place(q, (x, y, 0))
        return o
    def stand(objs, at, tilt=-14, turn=0):
        for o in objs:
            place(o, rot=(90, 0, 0))
            place(o, rot=(tilt, 0, turn))
            place(o, at=at)
    stand(panel(0, H / 2, W, H, hide, .22), (0, .66, 0))
    cards = [c['inner'], '#E9E2D6', c.get('card', '#C4704F')]
    for i, col in enumerate(cards):
        stand([place(slab(8.6, 5.4, .06, .35, .02, mat(col, rough=.35, coat=.2)), (-.15 + .15 * i, 5.6 + 1.0 - .75 * i, 0))], (0, .42 - .08 * i, 0))
    stand(panel(0, 2.75, W, 5.5, inner, .12), (0, .17, 0))
    stand(panel(0, 2.15, W, 4.3, hide, .16), (0, .03, 0))


def umbrella(c):
    """A closed stick umbrella, leaning, with a bent wooden handle."""
    m = mat(c['body'], rough=.7, bump='twill', scale=8, depth=.1, uv=True, sheen=.3, spec=.25)
    wood, brass = mat(c.get('wood', '#8A5A36'), rough=.35, coat=.4), mat('#D9B56B', rough=.2, metal=1)
    n = 8
    def canopy(u, v):
        a = 2 * math.pi * u
        z = 1.2 + v * 13.5
        env = 1.15 * (math.sin(math.pi * min(1, v * .9 + .08)) ** .75) * (1 - .55 * v) + .14
        tw = a + 2.4 * v                       # wound around the stick
        k = 1 + .30 * (abs(math.sin(n / 2 * tw)) ** .6 - .5) * math.sin(math.pi * min(1, v + .05)) ** .4
        r = env * k
        return r * math.cos(a), r * math.sin(a), z + .25 * (1 - v) ** 6 * abs(math.sin(n / 2 * tw))
    cloth(canopy, m, 320, 160, True, size=(8, 14))
    lathe([(0, -1.0), (.12, -1.0), (.14, -.6), (.2, .6), (.22, 1.3)], brass, .03, 48)
    lathe([(.16, 1.0), (.14, 17)], mat('#2A2724', rough=.4), 0, 48)
    lathe([(.28, 14.3), (.34, 14.5), (.34, 15.0), (.2, 15.2)], brass, .05, 64)
    hk = spline([(0, 0, 16.2), (0, 0, 17.6), (0, 0, 19.0), (.25, 0, 20.1), (1.2, 0, 20.75), (2.2, 0, 20.25), (2.5, 0, 19.2), (2.48, 0, 18.4)], 14)
    sweep(hk, circle(.34, 24), wood, (0, 1, 0))
    lathe([(.2, 15.8), (.38, 15.9), (.38, 16.35), (.3, 16.45)], brass, .05, 64)
    strap = [((.93) * math.cos(a), (.93) * math.sin(a), 9.4 + .25 * math.sin(a + .6)) for a in np.linspace(0, 2 * math.pi, 100)[:-1]]
    sweep(strap, rounded_rect(.5, .1, .04), m, (0, 0, 1), True)
    place(lathe([(0, .12), (.16, .12), (.2, .05), (.2, 0)], brass, .03, 40), (0, -.96, 9.2), (90, 0, 0))
    for o in [o for o in bpy.context.scene.objects if o.type == 'MESH']:
        place(o, rot=(0, 12, 0))


def mug(c):
    """A stoneware mug: glazed, with a bare foot."""
    glaze = mat(c['body'], rough=.28, coat=.5, bump='grain', scale=3, depth=.06)
    clay = mat(c.get('clay', '#C9AE8E'), rough=.9, bump='grain', scale=12, depth=.3)
    lathe([(0, .12), (2.5, .12), (2.85, .5), (3.05, 1.5)], clay, .3)
    lathe([(3.04, 1.3), (3.14, 1.45), (3.3, 3.5), (3.35, 6.9), (3.25, 7.1), (3.1, 7.0), (3.05, 5.5), (3.0, 1.6), (2.4, .7), (0, .6)], glaze, .18)
    h = spline([(3.2, 0, 5.9), (4.3, 0, 6.0), (5.0, 0, 5.1), (5.0, 0, 3.7), (4.3, 0, 2.6), (3.15, 0, 2.2)], 16)
    sweep(h, rounded_rect(.95, .55, .26, 6), glaze, (0, 1, 0), width=lambda t: 1.1 - .25 * math.sin(math.pi * t))
    lathe([(0, 5.9), (3.04, 5.9)], mat('#4A2E1E', rough=.12, coat=.4), 0)


def candle(c):
    """A poured candle in a ceramic tumbler with a wooden lid beside it."""
    pot = mat(c['body'], rough=.75, bump='grain', scale=9, depth=.25)
    wax, wick = mat('#F1E6D0', rough=.5, trans=0, sheen=.1), mat('#3A302A', rough=.9)
    lathe([(0, 0), (2.8, 0), (3.15, .25), (3.2, 1), (3.2, 6.2), (3.1, 6.45), (2.9, 6.4), (2.85, 5.2)], pot, .2)
    lathe([(0, 5.35), (1.2, 5.3), (2.5, 5.3), (2.87, 5.42)], wax, .1)
    tube(spline([(0, 0, 5.2), (.02, 0, 5.7), (.12, .02, 6.25)], 8), .07, wick)
    paper = mat('#EFE6D4', rough=.9, bump='grain', scale=8, depth=.1)
    cloth(lambda u, v: (3.23 * math.sin((u - .5) * 1.05 - .1), -3.23 * math.cos((u - .5) * 1.05 - .1), 2.2 + 2.3 * v), paper, 40, 8)
    cloth(lambda u, v: (3.25 * math.sin((u - .5) * .5 - .1), -3.25 * math.cos((u - .5) * .5 - .1), 3.28 + .14 * v), pot, 30, 4)
    wood = mat('#B98B5E', rough=.55, bump='brushed', scale=1.2, depth=.4, vary=.25)
    lid = lathe([(0, 0), (3.05, 0), (3.25, .15), (3.25, .55), (3.1, .75), (0, .75)], wood, .12)
    place(lid, (5.6, -3.4, 0))


def blanket(c):
    """A throw, folded twice, with a fringe at the open end."""
    rng = np.random.default_rng(5)
    m = mat(c['body'], rough=1, bump='weave', scale=2.2, depth=.7, uv=True, vary=.3, sheen=.5, spec=.05)
    f = mat(c['fringe'], rough=1, sheen=.4, spec=.05)
    W, D, R = 11.5, 8.2, .8
    z0 = 0
    for n in range(2):
        ph = rng.uniform(0, 6, 6)
        for r, inset in ((R, 0), (R * .45, .2)):
            L = 2 * D + math.pi * r
            def fn(u, v, r=r, inset=inset, L=L, ph=ph, z0=z0):
                x, s = (u - .5) * (W - inset), v * L
                if s < D:
                    y, z = D / 2 - s, r
                elif s < D + math.pi * r:
                    a = (s - D) / r
                    y, z = -D / 2 - r * math.sin(a), r * math.cos(a)
                else:
                    y, z = -D / 2 + (s - D - math.pi * r), -r
                z *= 1 - .22 * abs(2 * u - 1) ** 8
                sag = .08 * math.sin(x * .5 + ph[0]) + .06 * math.sin(x + y * .4 + ph[1]) + .05 * math.sin(y * .8 + ph[2])
                return x + .06 * math.sin(y + ph[5]), y + .12 * math.sin(x * .7 + ph[3]), z0 + R + .14 + z + sag * (.4 + .6 * (z > 0))
            cloth(fn, m, 300, 130, size=(W, L), thick=-.22)
        z0 += 2 * R + .3
    for z in (z0 - .22, z0 - 1.25, z0 - 2.1, z0 - 3.1):      # the ends of the cloth, fringed, on the right
        for y in np.arange(-D / 2 + .15, D / 2 - .1, .27):
            k, l = rng.uniform(-.12, .12), rng.uniform(.85, 1.1)
            tube(spline([(W / 2 - .25, y, z), (W / 2 + .25, y + k * .3, z - .02), (W / 2 + .6 * l, y + k, z - .25), (W / 2 + .95 * l, y + k * 1.6, z - .75)], 6), .07, f)


def hoops(c):
    """A pair of hoop earrings: one leans on a stone, one lies before it."""
    gold = mat(c['metal'], rough=.16, metal=1)
    stone = mat(c['stone'], rough=.85, bump='grain', scale=2.5, depth=.25)
    slab(7.4, 5.2, .9, .6, .16, stone)
    place(slab(2.9, 2.2, 2.6, .45, .16, stone), (.95, 1.05, .9), (0, 0, 14))
    R, r = 1.55, .2
    def hoop():
        return [sweep([(R * math.sin(a), 0, R - R * math.cos(a)) for a in np.linspace(-math.pi + .2, math.pi - .05, 160)], circle(r, 28), gold, (0, 1, 0), width=None),
                tube([(R * math.sin(a), 0, R - R * math.cos(a)) for a in np.linspace(-math.pi - .1, -math.pi + .3, 20)], r * .3, gold),
                place(ball(r * 1.04, gold), (R * math.sin(math.pi - .05), 0, 2 * R)), place(ball(r * 1.04, gold), (R * math.sin(-math.pi + .2), 0, R + R * math.cos(.2)))]
    for o in hoop():
        place(o, rot=(-20, 0, 14))
        place(o, at=(.75, -.95, .9 + r))
    for o in hoop():
        place(o, at=(0, 0, -R))
        place(o, rot=(90, 0, 0))
        place(o, rot=(0, 0, 40))
        place(o, at=(-1.75, -.75, .9 + r))


def pendant(c):
    """A fine chain with a round pendant, on a low bust."""
    gold, stone = mat(c['metal'], rough=.16, metal=1), mat(c['stone'], rough=.9, bump='grain', scale=3, depth=.15)
    def bust(u, v):
        a = 2 * math.pi * u
        r, z = line_[min(len(line_) - 1, int(v * (len(line_) - 1)))]
        sh = max(0, 1 - abs(z - 3.2) / 3.2) ** 1.2
        return r * math.cos(a) * (1 + .22 * sh), r * math.sin(a) * (1 - .28 * sh), z
    line_ = spline([(3.6, 0), (3.9, .6), (4.0, 1.8), (3.9, 3.0), (3.3, 4.1), (2.2, 4.9), (1.65, 5.8), (1.55, 7.2), (1.6, 7.9), (1.45, 8.1), (.01, 8.12)], 30)
    b = cloth(bust, stone, 200, 200, True, size=(20, 10))
    t = BVHTree.FromPolygons([v.co for v in b.data.vertices], [p.vertices for p in b.data.polygons])
    pts = []
    for u in np.linspace(-1, 1, 220):
        x = 1.85 * math.sin(u * math.pi / 2)
        z = 2.7 + 3.2 * abs(u) ** 1.7
        hit = t.ray_cast(Vector((x, -8, z)), Vector((0, 1, 0)))
        if hit[0]:
            pts.append(hit[0] + hit[1] * .06)
    bead = lathe([(0, .06), (.042, .042), (.06, 0), (.042, -.042), (0, -.06)], gold, 0, 12, 80)
    for p in pts:
        k = bead.copy()
        bpy.context.collection.objects.link(k)
        k.matrix_basis = Matrix.Translation(p)
    bpy.data.objects.remove(bead)
    low = min(pts, key=lambda p: p.z)
    hit = t.ray_cast(Vector((0, -8, low.z - .75)), Vector((0, 1, 0)))
    o = lathe([(0, .14), (.5, .14), (.58, .08), (.58, 0), (0, 0)], gold, .05, 80)
    place(o, rot=(90, 0, 0))
    q = hit[1].to_track_quat('-Y', 'Z').to_matrix().to_4x4()
    o.matrix_basis = Matrix.Translation(hit[0] + hit[1] * .06) @ q @ o.matrix_basis
    gem = ball(.22, mat(c.get('gem', '#2F4A3F'), rough=.05, coat=1, spec=.8))
    gem.location = hit[0] + hit[1] * .2
    tube([tuple(low + Vector((.13 * math.cos(a), -.03, -.12 + .13 * math.sin(a)))) for a in np.linspace(0, 2 * math.pi, 30)[:-1]], .035, gold, True, (0, 1, 0))


# ------------------------------------------------------------------ the range: (builder, colours)
GARMENT_MODELS = {
    'tee': (tee, dict(sage=dict(body='#9FB09A'), ink=dict(body='#2F3A4D'), oat=dict(body='#EFE7DA', backdrop='#DEE2D8'))),
    'breton': (breton, dict(navy=dict(body='#F0EADF', stripe='#34405A', backdrop='#E3E6EA'), terracotta=dict(body='#F0EADF', stripe='#C4704F', backdrop='#E9DDD3'))),
    'shirt': (shirt, dict(sky=dict(body='#BCD0E2'), white=dict(body='#F3F1EC', backdrop='#DEE2D8'))),
    'overshirt': (overshirt, dict(olive=dict(body='#77785A'), rust=dict(body='#A9623F'))),
    'cardigan': (cardigan, dict(camel=dict(body='#C19A6B'), fog=dict(body='#9DA7AE', button='#4A4E54'))),
    'jumper': (jumper, dict(oat=dict(body='#E6D9C4', cable=1, backdrop='#DEE2D8'), bottle=dict(body='#2F4A3F', cable=1))),
    'coat': (coat, dict(camel=dict(body='#C19A6B'), charcoal=dict(body='#44464C'))),
    'trousers': (trousers, dict(olive=dict(body='#77785A'), navy=dict(body='#2F3A50'))),
    'midi-dress': (midi, dict(terracotta=dict(body='#C4704F'), navy=dict(body='#33405C'))),
    'slip-dress': (slip, dict(sage=dict(body='#8FA893'), champagne=dict(body='#DCC6A4', backdrop='#E6E1E4'))),
    'shirt-dress': (shirt_dress, dict(mustard=dict(body='#C9973F'), sky=dict(body='#BCD0E2'))),
    'skirt': (skirt, dict(bottle=dict(body='#2F4A3F'), rose=dict(body='#C99A8F'))),
}
ACCESSORIES = {
    'tote': (tote, dict(natural=dict(body='#E3D6C3', strap='#B4744A', backdrop='#DEE2D8'), olive=dict(body='#77785A', strap='#5A3A26'))),
    'backpack': (backpack, dict(ink=dict(body='#3A465C', trim='#A9683F'), sand=dict(body='#D5C4A6', trim='#7A4A2C', backdrop='#E3E6EA'))),
    'belt': (belt, dict(tan=dict(body='#A9683F'), black=dict(body='#26231F', metal='#C8CBD0'))),
    'hat': (hat, dict(camel=dict(body='#C19A6B', band='#4A3428'), bottle=dict(body='#3A5348', band='#20201E'))),
    'scarf': (scarf, dict(clay=dict(body='#C98A6B', fringe='#D9A488'), fog=dict(body='#9DA7AE', fringe='#B9C1C6'))),
    'wrist-watch': (wrist_watch, dict(tan=dict(metal='#D9B98A', strap='#A9683F', dial='#F4EFE6', hands='#5A4632'), ink=dict(metal='#C8CBD0', strap='#2F3A4D', dial='#EDEFF2', hands='#2F3A4D'))),
    'card-holder': (wallet, dict(cognac=dict(body='#A9683F', inner='#C98A6B', card='#2F4A3F'), bottle=dict(body='#2F4A3F', inner='#4F6B5E'))),
    'umbrella': (umbrella, dict(ink=dict(body='#2F3A4D'), mustard=dict(body='#C9973F'))),
    'mug': (mug, dict(sage=dict(body='#8FA893'), sand=dict(body='#E8DCC8', backdrop='#E3E6EA'))),
    'candle': (candle, dict(clay=dict(body='#C98A6B'), fog=dict(body='#A9B2B4'))),
    'blanket': (blanket, dict(sage=dict(body='#8FA893', fringe='#A9BEAC'), oat=dict(body='#E3D6C3', fringe='#EDE3D3', backdrop='#E3E6EA'))),
    'hoops': (hoops, dict(gold=dict(metal='#D9B56B', stone='#E9DDCF', backdrop='#E9DDD3'),
                           silver=dict(metal='#D3D5D8', stone='#D9D2C8', backdrop='#E3E6EA'))),
    'pendant': (pendant, dict(gold=dict(metal='#D9B56B', stone='#D8C6B4', backdrop='#E6E1E4'),
                               silver=dict(metal='#D3D5D8', stone='#CFC6BA', gem='#33405C', backdrop='#DEE2D8'))),
    'handbag': (bag, dict(tan=dict(body='#B4744A'), bottle=dict(body='#2F4A3F'))),
    'sunglasses': (sunglasses, dict(tortoise=dict(frame='#6B3D22', lens='#6B5A40'), rose=dict(frame='#D8A59A', lens='#A0707A'))),
    'knitwear-stack': (knit_stack, dict(autumn=dict(stack=['#C9A27C', '#8C9A84', '#E9DFCF', '#B5654A']),
                                         winter=dict(stack=['#3A465C', '#9DA7AE', '#EFE7DA', '#5E6F66']))),
    'beanie': (beanie, dict(mustard=dict(body='#C9973F', pom='#EFE6D6'), fog=dict(body='#9DA7AE'))),
}
MODELS = {**GARMENT_MODELS, **ACCESSORIES}

if __name__ == '__main__':
    o = options()
    for name in o.get('only', ','.join(MODELS)).split(','):
        build, colours = MODELS[name]
        views = o.get('views', 'front' if name in GARMENT_MODELS else 'hero').split(',')
        if 'colours' in o:
            colours = {k: v for k, v in colours.items() if k in o['colours'].split(',')}
        colours = dict(list(colours.items())[int(o.get('from', 0)):][:int(o.get('first', 9))])
        shoot(name, build, colours, 'linen', views, o.get('out', 'out'), int(o.get('px', 800)), int(o.get('spp', 18)))
