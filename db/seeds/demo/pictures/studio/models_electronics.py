"""Electronics for the studio's `volt` look. A picture that exists is skipped.

    blender -b -P models_electronics.py -- --only webcam,microphone --views angle --px 800 --spp 20 --out out

Every product is shot in its main view in all colours; --views adds further views of the first colour.
"""
import os, sys
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from studio import *


def headphones(c):
    shell, soft = mat(c['body'], rough=.38, coat=.15), mat(c['pad'], rough=.75, bump='leather', scale=5, depth=.15)
    metal, dark = mat(c.get('metal', '#C9CCD1'), rough=.22, metal=1), mat('#1B1C1F', rough=.6)
    for s in (-1, 1):
        cup = [
            lathe([(0, 3.0), (2.2, 3.0), (3.1, 2.75), (3.75, 1.9), (3.9, .9), (3.9, .35), (3.4, .2), (0, .2)], shell, .5),
            lathe([(0, 3.06), (1.55, 3.06), (1.6, 2.9)], metal, .05),
            lathe([(2.0, 3.02), (2.06, 3.035), (2.12, 3.02)], dark, 0),
            lathe([(0, .3), (3.6, .3), (3.6, 0), (0, 0)], dark, .1),
            lathe([(1.7, -.1), (1.75, -1.0), (2.3, -1.65), (3.1, -1.7), (3.85, -1.2), (3.95, -.4), (3.6, 0.05), (1.9, .05)], soft, .5),
            lathe([(0, -.5), (2.2, -.5)], mat('#2A2B2F', rough=.95, bump='weave', scale=6), 0),
        ]
        for o in cup:
            place(o, scale=(.9, 1.12, 1))          # oval
            place(o, rot=(0, 90, 0))                # axis along x, outside = +x
            place(o, at=(6.6, 0, 4.6), rot=(0, 6, -9))
            if s < 0:
                place(o, scale=(-1, 1, 1))
                o.data.flip_normals()
        # fork that carries the cup
        fork = [(s * (8.1 + .5 * math.sin(a) * .3), 4.55 * math.cos(a) * .86 + .35, 4.8 + 4.9 * math.sin(a)) for a in np.linspace(-.12, math.pi + .12, 60)]
        sweep(fork, circle(.3, 24, .8), metal, (s, 0, 0))
        slider = spline([(s * 8.15, .35, 9.5), (s * 8.1, .3, 11.5), (s * 7.75, .2, 13.6)], 16)
        sweep(slider, rounded_rect(1.3, .34, .16), metal, (0, 1, 0))
    arc = [(7.85 * math.cos(a), .15, 12.4 + 6.9 * math.sin(a)) for a in np.linspace(.06, math.pi - .06, 120)]
    sweep(arc, rounded_rect(2.5, .62, .3), shell, (0, 1, 0), width=lambda t: .72 + .28 * math.sin(math.pi * t))
    pad = [(7.35 * math.cos(a), .15, 12.35 + 6.45 * math.sin(a)) for a in np.linspace(.55, math.pi - .55, 100)]
    sweep(pad, rounded_rect(2.3, .8, .39), soft, (0, 1, 0), width=lambda t: .25 + .72 * math.sin(math.pi * t) ** .4)


def speaker(c):
    cloth_, body = mat(c['body'], rough=.95, bump='weave', scale=2.6, depth=.9, uv=True, vary=.45, sheen=.3), mat(c['cap'], rough=.35)
    h = c.get('height', 11)
    lathe([(0, .35), (4.2, .35), (4.9, .9), (5.05, 2), (5.05, h - 1.6), (4.75, h - .5), (4.5, h - .25)], cloth_, .8)
    lathe([(4.55, h - .3), (4.5, h - .02), (4.2, h), (3.7, h - .22), (0, h - .3)], body, .12)
    lathe([(0, 0), (4.1, 0), (4.25, .2), (4.25, .5)], mat('#26272A', rough=.6), .1)
    lathe([(3.75, h - .2), (3.82, h - .12), (3.9, h - .1)], light_up(c.get('led', '#7FD4FF'), 2.2), 0)
    ink = mat(c.get('ink', '#8A8D93'), rough=.5)
    for x, y, w, d in ((-1.3, 0, .7, .1), (1.3, 0, .7, .1), (1.3, 0, .1, .7)):
        place(slab(w, d, .05, .05, .01, ink), (x, y, h - .3))
    place(lathe([(0, .05), (.22, .05), (.24, 0)], ink, .01), (0, 1.3, h - .3))
    place(lathe([(0, .05), (.22, .05), (.24, 0)], ink, .01), (0, -1.3, h - .3))


def watch(c):
    metal, strap = mat(c['metal'], rough=.2, metal=1), mat(c['strap'], rough=.6, bump='grain', scale=20, depth=.05)
    tilt = 14
    head = [place(slab(3.7, 4.4, .55, 1.15, .2, metal, 6), at=(0, 0, .25)), slab(3.5, 4.2, .3, 1.05, .12, mat('#202226', rough=.4)),
            place(slab(3.62, 4.32, .34, 1.1, .16, mat('#060708', rough=.04, coat=1), 6), at=(0, 0, .72)),
            place(slab(3.0, 3.7, .01, .85, 0, glow(c['screen'], 1.0, 1.8, 1.0)), at=(0, 0, 1.062)),
            place(lathe([(0, .5), (.38, .5), (.45, .42), (.45, 0)], metal, .06), (1.85, .7, .55), (0, 90, 0)),
            place(slab(.26, 1.1, .12, .12, .04, metal), (1.83, -.8, .55), (0, 90, 0))]
    white = light_up('#FFFFFF', 1.1)
    for a, r, w in ((0, 1.15, .07), (0, .86, .07)):      # activity rings
        head.append(tube([(r * math.cos(t), .25 + r * math.sin(t), 1.09) for t in np.linspace(1.57, 1.57 - (5.2 if r > 1 else 3.9), 70)], w,
                         light_up(c['screen'][-1] if r > 1 else '#7FE0D0', 1.4)))
    for i, w in enumerate((.9, .62)):
        head.append(place(slab(w, .1, .02, .05, 0, white), (0, .38 - .28 * i, 1.075)))
    for o in head:
        place(o, rot=(90 - tilt, 0, 0))
        place(o, at=(0, -1.6, 3.3))
    s, co = math.sin(math.radians(tilt)), math.cos(math.radians(tilt))
    top, bot = (-1.6 + 2.05 * s - .25, 3.3 + 2.05 * co), (-1.6 - 2.05 * s - .25, 3.3 - 2.05 * co)
    loop = spline([(0, *top), (0, top[0] + .9, top[1] + .75), (0, 1.6, 5.9), (0, 3.1, 3.9), (0, 2.9, 1.6), (0, 1.2, .35), (0, -.8, .3), (0, *bot)], 26)
    sweep(loop, rounded_rect(2.75, .34, .16), strap, (1, 0, 0), width=lambda t: 1.0 - .16 * math.sin(math.pi * t))
    sweep([(0, p[1] + .0, p[2]) for p in loop[100:112]], rounded_rect(2.6, .55, .2), strap, (1, 0, 0))


def camera(c):
    body, wrap = mat(c['body'], rough=.42, metal=.3, bump='grain', scale=40, depth=.05), mat(c['wrap'], rough=.7, bump='leather', scale=4, depth=.5)
    black, rubber = mat('#131416', rough=.35), mat('#1A1B1D', rough=.75)
    metal = mat('#C8CBD0', rough=.22, metal=1)
    up = lambda o, at=(0, 0, 0): place(place(o, rot=(90, 0, 0)), at)
    slab(12.6, 3.2, 7.2, 1.45, .3, body)
    place(slab(12.68, 3.28, 4.3, 1.48, .02, wrap), (0, 0, 1.0))
    top = prism([(-2.1, 0), (2.1, 0), (1.45, 1.35), (1.0, 1.6), (-1.0, 1.6), (-1.45, 1.35)], 3.0, .14, body)
    up(top, (0, 1.5, 7.0))
    place(slab(1.7, 1.6, .25, .1, .05, black), (0, .2, 8.58))
    # lens, axis towards the viewer
    ring = lambda p, m, f=.05: up(lathe(p, m, f), (-.2, -1.6, 3.45))
    ring([(0, .0), (3.25, 0), (3.25, .5), (0, .5)], metal)
    ring([(3.0, .4), (3.05, .5), (3.05, 1.5), (2.95, 1.55)], black)
    g = cloth(lambda u, v: ((3.12 + .07 * (math.sin(u * 2 * math.pi * 60) > 0)) * math.cos(u * 2 * math.pi), (3.12 + .07 * (math.sin(u * 2 * math.pi * 60) > 0)) * math.sin(u * 2 * math.pi), 1.55 + v * 1.2), rubber, 480, 2, True)
    up(g, (-.2, -1.6, 3.45))
    ring([(3.1, 2.75), (2.95, 2.8), (2.95, 4.1), (2.8, 4.25), (2.6, 4.25), (2.5, 3.9), (2.1, 3.3), (1.75, 3.2)], black)
    ring([(2.9, 2.85), (2.97, 2.9), (2.97, 3.0), (2.9, 3.05)], mat(c['accent'], rough=.4, metal=.4), 0)
    ring([(0, 3.55), (1.0, 3.45), (1.85, 3.15)], mat('#0A1020', rough=.02, coat=1, spec=1), 0)
    ring([(1.05, 3.3), (1.5, 3.42), (1.55, 3.3)], mat('#2B3A66', rough=.1, metal=.6), 0)
    for x, r, h, m in ((4.3, .95, .75, metal), (-4.4, 1.05, .6, metal), (5.7, .42, .35, black)):
        place(lathe([(0, h), (r * .9, h), (r, h - .08), (r, 0)], m, .06), (x, .2, 7.2))
    place(lathe([(0, .2), (.36, .2), (.42, .1), (.42, 0)], mat(c['accent'], rough=.3), .05), (4.3, .2, 7.95))
    up(slab(1.1, .75, .1, .12, .03, mat('#0A0B0D', rough=.05, coat=1)), (4.4, -1.6, 6.2))
    for sgn in (-1, 1):
        tube([(sgn * 6.4, .1 + .5 * math.cos(a), 5.9 + .5 * math.sin(a)) for a in np.linspace(0, 6.283, 40)[:-1]], .1, metal, True, (1, 0, 0))


def front(o, at=(0, 0, 0)):
    """Turn a flat part to face the viewer: its z becomes -y."""
    return place(place(o, rot=(90, 0, 0)), at)


def everything():
    return [o for o in bpy.context.scene.objects if o.type == 'MESH']


def usb_c_port(at, scale=1., rot=0):
    """A socket seen from the front, on a face that looks towards -y."""
    out = [place(slab(1.02, .42, .04, .21, .02, mat('#B9BCC2', rough=.25, metal=1)), (0, 0, 0)),
           place(slab(.88, .28, .05, .14, .0, mat('#0B0C0E', rough=.6)), (0, 0, 0)),
           place(slab(.6, .07, .06, .03, .0, mat('#54575E', rough=.4)), (0, 0, 0))]
    for o in out:
        place(o, scale=(scale,) * 3)
        place(o, rot=(0, 0, rot))
        front(o, at)
    return out


def on_ear(c):
    shell, foam = mat(c['body'], rough=.4, bump='grain', scale=20, depth=.04), mat(c['pad'], rough=1, bump='grain', scale=9, depth=.5, sheen=.3)
    metal, dark = mat(c.get('metal', '#C9CCD1'), rough=.2, metal=1), mat('#1B1C1F', rough=.6)
    for s in (-1, 1):
        cup = [lathe([(0, 1.25), (2.6, 1.25), (3.1, .95), (3.1, .15), (0, .15)], shell, .22),
               lathe([(0, 1.33), (1.0, 1.33), (1.1, 1.2)], metal, .05),
               lathe([(2.05, 1.23), (2.1, 1.27), (2.15, 1.23)], dark, 0),
               lathe([(1.2, .2), (3.2, .2), (3.5, -.35), (3.3, -1.05), (2.5, -1.25), (1.5, -1.0), (0, -.75)], foam, .4)]
        for o in cup:
            place(o, rot=(0, 90, 0))
            place(o, at=(6.5, 0, 3.8), rot=(0, 8, -8))
            if s < 0:
                place(o, scale=(-1, 1, 1))
                o.data.flip_normals()
        yoke = spline([(s * 7.7, .1, 4.0), (s * 8.05, .1, 5.6), (s * 8.0, .1, 7.4), (s * 7.75, .1, 9.4)], 16)
        sweep(yoke, rounded_rect(1.0, .3, .14), metal, (0, 1, 0))
        sweep(spline([(s * 8.02, .1, 7.6), (s * 7.8, .1, 9.2), (s * 7.45, .1, 10.6)], 12), rounded_rect(1.5, .75, .3), shell, (0, 1, 0))
    arc = [(7.65 * math.cos(a), .1, 9.2 + 7.1 * math.sin(a)) for a in np.linspace(.04, math.pi - .04, 120)]
    sweep(arc, rounded_rect(1.15, .22, .1), metal, (0, 1, 0))
    pad = [(7.5 * math.cos(a), .1, 9.2 + 6.95 * math.sin(a)) for a in np.linspace(.62, math.pi - .62, 100)]
    sweep(pad, rounded_rect(2.0, .85, .4), shell, (0, 1, 0), width=lambda t: .55 + .45 * math.sin(math.pi * t) ** .5)


def bookshelf(c):
    wood, baffle = mat(c['body'], rough=.5, bump='brushed', scale=(9, 9, 9), depth=.25, vary=.0), mat(c['front'], rough=.55, bump='grain', scale=25, depth=.05)
    ring, cone = mat(c.get('metal', '#B9BCC2'), rough=.25, metal=1), mat(c.get('cone', '#2A2C31'), rough=.6, bump='grain', scale=14, depth=.2)
    rubber, dome = mat('#191A1C', rough=.5), mat(c['accent'], rough=.3, metal=.6)
    for x, turn, y in ((-5.6, 4, 0), (5.6, -16, 1.2)):
        parts = [slab(9, 9.5, 15, .55, .3, wood), front(slab(8.3, 14.2, .35, .5, .15, baffle), (0, -4.65, 7.5))]
        f = lambda p, m, z, q=.05: parts.append(front(lathe(p, m, q), (0, -4.98, z)))
        f([(0, .02), (3.55, .02), (3.55, .16), (3.3, .2), (3.25, .0)], ring, 5.0)
        f([(3.3, .1), (3.1, .38), (2.75, .3), (2.6, .12)], rubber, 5.0, .15)
        f([(2.62, .14), (1.0, -.35 + .4), (.0, .06)], cone, 5.0, .05)
        f([(1.05, .08), (.85, .34), (.45, .5), (0, .55)], dome, 5.0, .25)
        f([(0, .02), (1.85, .02), (1.85, .14), (1.65, .18), (1.55, .03)], ring, 11.4)
        f([(1.58, .05), (1.1, .12), (.85, .08)], rubber, 11.4)
        f([(.9, .06), (.75, .32), (.4, .5), (0, .55)], dome, 11.4, .25)
        parts.append(front(slab(.5, .12, .04, .06, 0, light_up('#BFE8FF', 2.5)), (0, -5.0, 1.0)))
        for sx in (-3.2, 3.2):
            for sy in (-3.2, 3.2):
                parts.append(place(lathe([(0, 0), (.6, 0), (.7, .1), (.7, .5)], rubber, .05), (sx, sy, -.4)))
        for o in parts:
            place(o, (x, y, .4), (0, 0, turn))


def keyboard(c):
    """65, full or pad: a tray, dished caps in rows, a woven cable."""
    u = 1.9
    case, base = mat(c['case'], rough=.32, metal=c.get('metal', 0.), bump='grain', scale=30, depth=.04), mat('#17181B', rough=.7)
    caps = {k: mat(c[k], rough=.55, bump='grain', scale=40, depth=.06) for k in ('cap', 'mod', 'accent')}
    keys, kind = [], c.get('layout', '65')           # (x, row from the front, width, depth, colour)
    def row(x, y, seq):
        for k, w in seq:
            keys.append((x, y, w, 1, k))
            x += w
    def numbers(x):
        row(x, 4, [('mod', 1)] * 4)
        row(x, 3, [('cap', 1)] * 3); row(x, 2, [('cap', 1)] * 3); row(x, 1, [('cap', 1)] * 3)
        row(x, 0, [('cap', 2), ('cap', 1)])
        keys.extend([(x + 3, 2, 1, 2, 'mod'), (x + 3, 0, 1, 2, 'accent')])
    if kind == 'pad':
        W, D = 4, 5
        numbers(0)
    else:
        wide = kind == 'full'
        W, D = (22.5, 6.25) if wide else (16, 5)
        end = [] if wide else [('mod', 1)]
        row(0, 4, [('cap' if wide else 'accent', 1)] + [('cap', 1)] * 12 + [('mod', 2)] + end)
        row(0, 3, [('mod', 1.5)] + [('cap', 1)] * 12 + [('mod', 1.5)] + end)
        row(0, 2, [('mod', 1.75)] + [('cap', 1)] * 11 + [('accent', 2.25)] + end)
        row(0, 1, [('mod', 2.25)] + [('cap', 1)] * 10 + ([('mod', 2.75)] if wide else [('mod', 1.75), ('mod', 1), ('mod', 1)]))
        row(0, 0, [('mod', 1.25)] * 3 + [('cap', 6.25)] + ([('mod', 1.25)] * 4 if wide else [('mod', 1)] * 6))
        if wide:
            row(0, 5.25, [('accent', 1)])
            for i, k in enumerate(('cap', 'mod', 'cap')):
                row(2 + 4.5 * i, 5.25, [(k, 1)] * 4)
            for y in (4, 3, 5.25):
                row(15.25, y, [('mod', 1)] * 3)
            row(16.25, 1, [('mod', 1)]); row(15.25, 0, [('mod', 1)] * 3)
            numbers(18.5)
    made = {}
    for x, y, w, d, k in keys:
        tag = (w, d, k, y)
        if tag not in made:
            o = made[tag] = slab(w * u - .12, d * u - .14, .85, .22, .14, caps[k], 3)
            for v in o.data.vertices:                # narrower on top, and dished
                t = v.co.z / .85
                v.co.x -= math.copysign(min(abs(v.co.x), .2) * t, v.co.x)
                v.co.y = v.co.y * (1 - .16 * t / d) + .08 * t
                v.co.z += (y - 2) * -.06 * t * v.co.y if d == 1 else 0
        else:
            o = made[tag].copy()
            bpy.context.collection.objects.link(o)
        o.location = ((x + w / 2 - W / 2) * u, (y + d / 2 - D / 2) * u, 1.25 + abs(y - 1.8) * .07)
    slab(W * u + 1.6, D * u + 1.7, 1.5, .9, .22, case)
    slab(W * u + .3, D * u + .4, 1.53, .25, .02, base)
    if kind == 'full':
        for i in range(3):
            place(slab(.5, .12, .03, .06, 0, light_up('#D8F3E4', 1.6)), ((18.9 + i - W / 2) * u, (5.75 - D / 2) * u, 1.53))
    for o in everything():
        place(o, rot=(5, 0, 0))
    yb, s = (D * u + 1.7) / 2, W / 16
    tube(spline([(-8 * s, yb - .2, 1.4), (-8 * s, yb + 1.3, 1.2), (-7 * s, yb + 3.4, .3), (-3 * s, yb + 4.2, .25), (3 * s, yb + 3.4, .25), (9 * s, yb + 4.5, .25)], 30),
         .22, mat(c['accent'], rough=.8, bump='weave', scale=4, uv=True, depth=.6))


def mouse(c):
    shell, side = mat(c['body'], rough=.42, bump='grain', scale=30, depth=.03), mat(c['side'], rough=.65, bump='grain', scale=18, depth=.12)
    dark, metal = mat('#1A1B1E', rough=.6), mat(c.get('metal', '#C8CBD0'), rough=.22, metal=1)
    def plan(a):
        x, y = math.cos(a), math.sin(a)
        return math.copysign(abs(x) ** .78, x) * (3.15 - .22 * y - .25 * math.cos(math.pi * y * .9) ** 2), math.copysign(abs(y) ** .82, y) * 5.6
    H = lambda y: 3.7 - .020 * (y - 1.4) ** 2 - .0045 * (y - 1.4) ** 3 * (1 if y > 1.4 else .25)
    def top(x, y, rho):
        return .55 + (H(y) - .55) * max(0, 1 - rho ** 3.2) ** .46
    def surface(u, v):
        a, rho = 2 * math.pi * u, math.sin((1 - v) * math.pi / 2)
        px, py = plan(a)
        x, y = px * rho, py * rho
        return x, y, top(x, y, rho)
    cloth(surface, shell, 200, 90, True)
    cloth(lambda u, v: (plan(2 * math.pi * u)[0] * (.97 + .03 * v), plan(2 * math.pi * u)[1] * (.97 + .03 * v), .12 + .45 * v), side, 200, 4, True)
    cloth(lambda u, v: (plan(2 * math.pi * u)[0] * (.90 + .07 * v), plan(2 * math.pi * u)[1] * (.90 + .07 * v), .0 + .14 * v), dark, 200, 4, True)
    z = lambda y: top(0, y, abs(y) / 5.6)
    tube([(0, y, z(y) + .0) for y in np.linspace(-5.52, .3, 80)], .055, dark)
    tube([(x, .3 + .03 * x * x, top(x, .3, abs(x) / 2.85)) for x in np.linspace(-2.84, 2.84, 80)], .05, dark)
    slot = [(0, y, z(y) + .005) for y in np.linspace(-4.2, -1.7, 30)]
    sweep(slot, rounded_rect(1.0, .12, .05), dark, (1, 0, 0), width=lambda t: max(.25, (1 - (2 * t - 1) ** 4) ** .5))
    wheel = lathe([(0, .36), (.8, .36), (1.0, .24), (1.0, -.24), (.8, -.36), (0, -.36)], mat(c['accent'], rough=.6), .1)
    place(place(wheel, rot=(0, 90, 0)), (0, -2.95, z(-2.95) - .52))
    for sgn in (-1, 1):
        r = lathe([(.98, .12), (1.03, .1), (1.03, -.1), (.98, -.12)], metal, .02)
        place(place(r, rot=(0, 90, 0)), (sgn * .2, -2.95, z(-2.95) - .52))
    place(slab(.34, .8, .12, .17, .05, dark), (0, -.75, z(-.75) - .06), (4, 0, 0))
    place(slab(.12, .12, .1, .06, 0, light_up('#8FE3C0', 3)), (0, 1.0, z(1.0) - .06))
    for y, w in ((-.2, 1.5), (1.75, 1.4)):            # thumb buttons
        p = []
        for k in np.linspace(-w / 2, w / 2, 20):
            yy = y + k
            a = math.pi - math.copysign(math.asin(min(1, (abs(yy) / 5.6) ** (1 / .82))), yy)
            p.append((plan(a)[0] * .957, yy, 1.95 + .03 * yy))
        sweep(p, rounded_rect(.5, .3, .13), side, (0, 0, 1))


def charger(c):
    """A wall charger with the two flat blades of a US plug; ports: 1 to 3."""
    n = c.get('ports', 1)
    body, face = mat(c['body'], rough=.38, coat=.1), mat(c['face'], rough=.5, bump='grain', scale=30, depth=.05)
    metal, dark = mat('#C8CBD0', rough=.18, metal=1), mat('#26272A', rough=.6)
    w, h, d = (3.6, 3.6, 4.6) if n == 1 else (5.4, 6.4, 4.6)
    o = slab(w, h, d, .95, .42, body, 6)
    front(o, (0, d / 2, h / 2))
    front(slab(w - .75, h - .75, .05, .62, .03, face), (0, -d / 2, h / 2))
    front(slab(w + .03, h + .03, .12, .96, .04, mat(c['accent'], rough=.4)), (0, d / 2 - .9, h / 2))
    for i in range(n):
        usb_c_port((0, -d / 2 - .03, h / 2 + (i - (n - 1) / 2) * -1.45 + (.35 if n > 1 else 0)), 1.25)
    front(slab(.34, .34, .03, .17, 0, light_up('#9BE7C4', 2.4)), (0, -d / 2 - .03, .75 if n > 1 else .68))
    front(slab(2.6, 1.5, .1, .3, .04, dark), (0, d / 2 + .06, h / 2))
    for s in (-1, 1):
        front(slab(.2, .82, 2.0, .06, .05, metal), (s * .72, d / 2 + 1.95, h / 2))
    for o in everything():
        place(o, rot=(0, 0, c.get('turn', 30)))


def power_bank(c):
    body, end = mat(c['body'], rough=.42, metal=c.get('metal', .35), bump='grain', scale=45, depth=.05), mat(c['end'], rough=.5)
    w, h, d = 7.0, 13.4, 2.2
    slab(w, d, h, 1.05, .35, body, 6)
    place(slab(w + .02, d + .02, 1.5, 1.06, .36, end, 6), (0, 0, h - 1.45))
    place(slab(w - .02, d - .02, .08, 1.04, .0, mat('#1C1D20', rough=.6)), (0, 0, h - 1.5))
    for k, x in ((1.2, -1.35), (1.2, 1.35)):
        for q in usb_c_port((0, 0, 0), k):
            place(q, (x, 0, h + .01), (-90, 0, 0))
    for i in range(4):
        front(slab(.2, .2, .04, .1, 0, light_up('#DFF6EA' if i < 3 else '#6C7076', 2.2 if i < 3 else .4)), (-2.2 + .5 * i, -d / 2 - .0, h - 2.3))
    front(slab(1.2, .42, .1, .2, .05, end), (2.1, -d / 2, h - 2.3))
    for i in range(5):
        front(slab(w - 2.4, .07, .03, .03, .01, end), (0, -d / 2 + .0, 1.4 + .38 * i))
    for o in everything():
        place(o, rot=(0, 0, -6))
    # a cable from the left socket down to the table
    cord = mat(c['cord'], rough=.85, bump='weave', scale=5, uv=True, depth=.5)
    tube(spline([(-1.3, .05, h + 1.2), (-1.3, .05, h + 2.2), (-2.6, .1, h + 3.3), (-5.0, .4, h + 2.2), (-5.9, 1.2, h - 4), (-5.8, 1.6, 4), (-6.0, .9, 1.0), (-6.6, -2.2, .3), (-5.2, -4.4, .22), (-2.4, -4.6, .22)], 24), .2, cord)
    place(slab(1.25, .72, 1.5, .3, .12, end), (-1.35, .14, h + .35), (0, 0, -6))
    place(slab(.95, .34, .5, .16, .02, mat('#C8CBD0', rough=.2, metal=1)), (-1.35, .14, h), (0, 0, -6))
    p = slab(1.25, .72, 1.9, .3, .12, end)
    place(place(p, rot=(0, 90, 0)), (-2.5, -4.6, .48), (0, 0, -2))
    q = slab(.34, .95, .7, .16, .02, mat('#C8CBD0', rough=.2, metal=1))
    place(place(q, rot=(0, 90, 0)), (-.7, -4.66, .48), (0, 0, -2))


def earbuds(c):
    shell, inner = mat(c['body'], rough=.32, coat=.25), mat(c.get('inner', '#F3F1EC'), rough=.45)
    dark, metal, tip = mat('#1C1D20', rough=.5), mat('#C8CBD0', rough=.2, metal=1), mat(c.get('tip', '#D9D6D0'), rough=.7)
    w, d, h = 6.4, 3.0, 3.0
    slab(w, d, h, 1.42, .7, shell, 8)                                   # base: a pebble with a cut
    place(slab(w - .5, d - .5, .06, 1.2, .02, inner), (0, 0, h - .52 + .5))
    place(slab(w - .22, d - .22, .05, 1.32, .02, metal), (0, 0, h - .03))
    lid = [slab(w, d, 1.9, 1.42, .75, shell, 8), place(slab(w - .3, d - .3, .06, 1.25, .02, inner), (0, 0, -.03))]
    for o in lid:                                                       # hinged at the back, open
        place(o, (0, -d / 2, 0))
        place(o, rot=(-103, 0, 0))
        place(o, (0, d / 2 + .05, h + .18))
    place(place(lathe([(0, 1.5), (.22, 1.5), (.25, 1.45), (.25, -1.5), (.22, -1.5), (0, -1.5)], metal, .03), rot=(0, 90, 0)), (0, d / 2 - .02, h + .05))
    for s in (-1, 1):
        place(ball(1.0, shell, (1, .92, 1)), (s * 1.5, 0, h + .55))
        place(lathe([(0, .75), (.5, .75), (.58, .6), (.45, .2), (.45, 0)], tip, .12), (s * 1.0, -.25, h + 1.1), (20, s * -38, 0))
        place(lathe([(0, .8), (.3, .8), (.36, .7)], dark, .03), (s * 1.0, -.25, h + 1.11), (20, s * -38, 0))
        front(lathe([(0, .12), (.42, .12), (.5, .05), (.52, 0)], metal, .04), (s * 1.65, -.84, h + .5))
    front(slab(.3, .3, .03, .15, 0, light_up('#9BE7C4', 2.6)), (0, -d / 2 - .0, h / 2 + .1))


def webcam(c):
    shell, glass = mat(c['body'], rough=.4, bump='grain', scale=30, depth=.04), mat('#08090B', rough=.04, coat=1)
    dark, metal = mat('#1B1C1F', rough=.6), mat('#C8CBD0', rough=.2, metal=1)
    z = 6.6
    body = lathe([(0, 4.6), (1.0, 4.55), (1.62, 4.0), (1.75, 3.2), (1.75, -3.2), (1.62, -4.0), (1.0, -4.55), (0, -4.6)], shell, .4)
    place(place(body, rot=(0, 90, 0)), (0, 0, z))
    front(slab(7.6, 2.5, .5, 1.24, .16, glass, 6), (0, -1.38, z))
    ring = lambda p, m, f=.04: front(lathe(p, m, f), (0, -1.86, z))
    ring([(.98, 0), (1.02, .14), (.86, .2), (.8, .02)], metal)
    ring([(0, .0), (.8, .04), (.82, .02)], mat('#101218', rough=.2))
    ring([(0, .16), (.45, .1), (.6, .02)], mat('#1A2A5C', rough=.05, coat=1, spec=1), .1)
    ring([(.3, .13), (.34, .15), (.38, .13)], mat('#5B6FB8', rough=.2, metal=.6), 0)
    front(slab(.22, .22, .03, .11, 0, light_up('#8FE3C0', 4)), (2.2, -1.87, z))
    for i in range(5):
        front(lathe([(0, .02), (.07, .02), (.08, 0)], dark, 0), (-2.0 - .3 * i, -1.875, z))
        front(lathe([(0, .02), (.05, .02), (.06, 0)], metal, 0), (-2.0 - .3 * i, -1.875, z))
    for s in (-1, 1):
        o = lathe([(0, .06), (.95, .06), (1.0, 0)], mat(c['accent'], rough=.4), .03)
        place(place(o, rot=(0, 90 * s, 0)), (s * 4.58, 0, z))
    lathe([(0, 5.2), (.42, 5.2), (.42, .6), (0, .6)], metal, .05)
    lathe([(0, 5.3), (.8, 5.3), (.85, 4.6), (.5, 4.4)], dark, .1)
    lathe([(0, 1.0), (.7, 1.0), (1.0, .62), (3.2, .5), (3.45, .3), (3.4, 0), (0, 0)], shell, .2)
    lathe([(3.42, .22), (3.47, .17), (3.42, .12)], mat(c['accent'], rough=.4), 0)
    tube(spline([(.4, 1.6, z - .4), (.6, 2.8, z - 1.2), (1.2, 3.6, 2.0), (2.6, 4.0, .3), (5.0, 3.6, .2), (7.0, 4.6, .2)], 24), .18, dark)


def cable(c):
    cord, metal, boot = mat(c['body'], rough=.85, bump='weave', scale=5, uv=True, depth=.6, vary=.25), mat('#C8CBD0', rough=.18, metal=1), mat(c['boot'], rough=.5)
    strap = mat(c['strap'], rough=.7, bump='weave', scale=6, depth=.2)
    pts = [(1.5, -8.6, .35), (2.3, -6.9, .3), (3.8, -5.2, .3)]
    turns, R = 4, 5.0
    for i, a in enumerate(np.linspace(-.75, 2 * math.pi * turns - 1.6, turns * 12)):
        k = i / (turns * 12)
        r = R + .34 * math.sin(i * 1.7) * .5 + (.30 if (i // 12) % 2 else -.12)
        pts.append((r * math.cos(a), r * math.sin(a), .32 + .48 * (i // 12) * .8 + .1 * math.sin(i)))
    a = 2 * math.pi * turns - 1.6
    pts += [(-1.6, -6.4, .9), (-2.4, -7.6, .4), (-2.6, -9.0, .35)]
    tube(spline(pts, 10), .32, cord)
    for (x, y, turn) in ((1.1, -9.4, -24), (-2.65, -9.4, 4)):
        parts = []
        o = slab(1.5, .8, 2.4, .38, .14, boot); parts.append(o)
        parts.append(place(slab(1.52, .82, .16, .39, .03, mat(c['strap'], rough=.5)), (0, 0, .35)))
        parts.append(place(lathe([(0, 0), (.42, 0), (.36, -.9), (0, -.9)], boot, .05), (0, 0, .05)))
        parts.append(place(slab(1.05, .38, 1.0, .19, .03, metal), (0, 0, 2.35)))
        parts.append(place(slab(.85, .18, .02, .09, 0, mat('#0B0C0E', rough=.6)), (0, 0, 3.345)))
        for q in parts:
            place(q, rot=(90, 0, 0))
            place(q, (x, y, .42), (0, 0, turn))
    t = math.radians(92)                              # a strap round the coil
    loop = [((R + 1.25 * math.cos(b)) * math.cos(t), (R + 1.25 * math.cos(b)) * math.sin(t), .98 + 1.12 * math.sin(b)) for b in np.linspace(0, 2 * math.pi, 60)[:-1]]
    sweep(loop, rounded_rect(1.5, .16, .07), strap, (-math.sin(t), math.cos(t), 0), True)


def puck(c):
    top, metal = mat(c['body'], rough=.75, bump='grain', scale=25, depth=.08), mat(c.get('metal', '#C8CBD0'), rough=.22, metal=1)
    dark = mat('#26272A', rough=.7)
    lathe([(0, .9), (4.6, .9), (4.75, .82)], top, .1)
    lathe([(4.72, .8), (4.95, .9), (5.05, .75), (5.05, .25), (4.85, .12), (0, .12)], metal, .1)
    lathe([(0, 0), (4.5, 0), (4.6, .14)], dark, .05)
    lathe([(2.5, .9), (2.56, .925), (2.62, .9)], mat(c['accent'], rough=.5), 0)
    for w, d in ((1.1, .13), (.13, 1.1)):
        place(slab(w, d, .03, .06, .01, mat(c['accent'], rough=.5)), (0, 0, .9))
    front(slab(.55, .14, .04, .07, 0, light_up('#9BE7C4', 3)), (0, -5.04, .5))
    cord = mat(c['cord'], rough=.85, bump='weave', scale=5, uv=True, depth=.5)
    tube(spline([(0, 5.0, .5), (0, 6.4, .45), (1.2, 7.9, .25), (4.6, 7.4, .22), (6.6, 4.6, .22), (7.2, 1.4, .22), (8.2, -1.2, .22)], 24), .22, cord)
    o = lathe([(0, .7), (.32, .7), (.36, 0), (0, 0)], dark, .05)
    place(place(o, rot=(-90, 0, 0)), (0, 4.95, .5))
    for q, w, d, l, z in ((dark, 1.2, .7, 1.9, 0), (mat('#C8CBD0', rough=.2, metal=1), .95, .34, .7, 1.85)):
        o = slab(w, d, l, .3, .08, q)
        place(place(place(o, (0, 0, z)), rot=(90, 0, 0)), (8.2, -1.0, .36), (0, 0, 18))


def charging_stand(c):
    body, metal = mat(c['body'], rough=.5, bump='grain', scale=25, depth=.05), mat(c.get('metal', '#C8CBD0'), rough=.22, metal=1)
    pad, dark = mat(c['pad'], rough=.8, bump='weave', scale=5, depth=.35), mat('#26272A', rough=.7)
    slab(8.4, 8.8, .9, 2.4, .25, body, 6)
    place(slab(7.9, 8.3, .08, 2.2, .02, metal), (0, 0, -.05))
    place(slab(3.4, 3.4, .05, 1.7, .02, pad), (0, -2.1, .9))
    tilt = -22
    parts = [slab(7.0, 10.6, 1.0, 2.2, .35, body, 6), place(slab(5.6, 9.0, .06, 1.7, .02, pad), (0, 0, .99)),
             place(lathe([(1.75, 0), (1.85, .05), (1.95, 0)], mat(c['accent'], rough=.5), 0), (0, .8, 1.05)),
             place(slab(7.04, 10.64, .14, 2.2, .05, metal), (0, 0, .3))]
    for o in parts:
        place(o, rot=(90 + tilt, 0, 0))
        place(o, (0, .4, 6.6))
    lip = slab(5.0, 1.5, .55, .27, .2, body)
    place(lip, (0, -2.0, 1.55), (tilt, 0, 0))
    arm = [(0, 2.6, .6), (0, 2.9, 1.8), (0, 2.5, 4.0), (0, 1.6, 6.2)]
    sweep(spline(arm, 14), rounded_rect(3.4, .6, .25), metal, (1, 0, 0))
    front(slab(.6, .14, .04, .07, 0, light_up('#9BE7C4', 3)), (0, -4.4, .45))
    tube(spline([(1.0, 4.2, .4), (1.2, 5.4, .3), (3.0, 6.2, .22), (5.4, 5.0, .22), (7.0, 5.8, .22)], 20), .22, dark)


def laptop_stand(c):
    m, pad, dark = mat(c['body'], rough=.34, metal=c.get('shine', .75), bump='grain', scale=40, depth=.04), mat('#2A2B2F', rough=.8), mat('#1B1C1F', rough=.6)
    slab(24, 18, .7, 2.2, .2, m, 6)
    place(slab(23, 17, .12, 2.0, .03, dark), (0, 0, -.1))
    tilt = 14
    top = [slab(24, 21, .6, 2.2, .2, m, 6)]
    top += [place(slab(14, 9.5, .04, 2.0, .01, mat(c['inset'], rough=.6, bump='grain', scale=20, depth=.1)), (0, 1.2, .6))]
    top += [place(slab(3.6, 1.0, .25, .4, .08, pad), (s * 8.2, y, .58)) for s in (-1, 1) for y in (-8.2, 7.6)]
    for s in (-1, 1):
        lip = [(s * 8.2, -9.9, .35), (s * 8.2, -10.6, .5), (s * 8.2, -10.9, 1.3), (s * 8.2, -10.7, 2.2)]
        top.append(sweep(spline(lip, 10), rounded_rect(3.6, .5, .22), m, (1, 0, 0)))
    for o in top:
        place(o, rot=(tilt, 0, 0))
        place(o, (0, -1.0, 10.4))
    for s in (-1, 1):
        for a, b, y in (((0, 6.6, .6), (0, -3.4, 5.6), 0), ((0, -3.4, 5.6), (0, 4.6, 11.2), .0)):
            sweep([(s * 9.2, *a[1:]), (s * 9.2, *b[1:])], rounded_rect(1.9, .62, .25), m, (1, 0, 0))
        for y, z in ((6.6, .8), (-3.4, 5.6), (4.6, 11.2)):
            o = lathe([(0, 1.25), (.55, 1.25), (.75, 1.1), (.75, -1.1), (.55, -1.25), (0, -1.25)], mat(c['accent'], rough=.35, metal=.5), .1)
            place(place(o, rot=(0, 90, 0)), (s * 9.2, y, z))


def desk_lamp(c):
    m, brass = mat(c['body'], rough=.4, coat=.1), mat(c.get('metal', '#D9B56B'), rough=.2, metal=1)
    dark = mat('#26272A', rough=.7)
    lathe([(0, .9), (4.2, .9), (4.6, .65), (4.6, .1), (0, .1)], m, .25)
    lathe([(0, 0), (4.3, 0), (4.4, .12)], dark, .03)
    lathe([(0, 1.0), (.9, 1.0), (.95, .85)], brass, .05)
    place(lathe([(0, 1.6), (.5, 1.6), (.6, 1.4), (.6, .6)], brass, .1), (1.6, 0, .2))
    A, B, C = (1.6, 0, 1.8), (5.2, 0, 11.5), (-3.6, 0, 19.0)
    tube([A, B], .28, brass)
    tube([(B[0] + .0, 0, B[2]), C], .26, brass)
    for p, r in ((A, .75), (B, .85), (C, .7)):
        o = lathe([(0, .7), (r * .8, .7), (r, .5), (r, -.5), (r * .8, -.7), (0, -.7)], m, .1)
        front(o, p)
        front(lathe([(0, .8), (.3, .8), (.35, .65)], brass, .03), (p[0], p[1], p[2]))
    shade = [lathe([(.0, 2.6), (1.3, 2.6), (1.5, 2.2), (2.0, 1.0), (4.4, -3.2), (4.5, -3.4)], m, .35),
             lathe([(4.5, -3.42), (4.3, -3.3), (1.9, .9), (0, 1.2)], mat('#F4EBDC', rough=.6), .2),
             lathe([(.5, 2.6), (.5, 3.3), (0, 3.3)], brass, .08),
             place(ball(1.5, light_up('#FFE3B0', 2.6)), (0, 0, -1.2))]
    for o in shade:
        place(o, rot=(0, -6, 0))
        place(o, (C[0] - .9, 0, C[2] - 2.6), (0, 12, 0))
    tube(spline([(3.4, 2.8, .5), (4.4, 4.0, .3), (7.4, 4.2, .2), (9.4, 2.4, .2)], 16), .16, dark)


def band(c):
    strap, dark = mat(c['strap'], rough=.65, bump='grain', scale=20, depth=.05), mat('#060708', rough=.04, coat=1)
    metal = mat(c.get('metal', '#C8CBD0'), rough=.25, metal=1)
    R, q = 3.0, 1.12
    pts = [(0, -R * math.cos(a) , 3.1 + R * q * math.sin(a)) for a in np.linspace(0, 2 * math.pi, 160)[:-1]]
    sweep(pts, rounded_rect(1.75, .3, .13), strap, (1, 0, 0), True)
    arc = lambda a0, a1, k, n=50: [(0, -(R + k) * math.cos(a), 3.1 + (R + k) * q * math.sin(a)) for a in np.linspace(a0, a1, n)]
    sweep(arc(-.62, .74, .08), rounded_rect(1.98, .5, .2, 6), metal, (1, 0, 0))
    sweep(arc(-.58, .70, .16), rounded_rect(1.82, .5, .2, 6), dark, (1, 0, 0))
    g = glow(c['screen'], 1.2, 1.2, 1.0)
    cloth(lambda u, v: ((u - .5) * 1.36, -(R + .418) * math.cos(-.44 + v * 1.0), 3.1 + (R + .418) * q * math.sin(-.44 + v * 1.0)), g, 12, 60)
    white = light_up('#FFFFFF', 1.1)
    bar = lambda x0, x1, a, t, m: sweep([(x0 + (x1 - x0) * k, -(R + .43) * math.cos(a), 3.1 + (R + .43) * q * math.sin(a)) for k in np.linspace(0, 1, 12)], circle(t, 10), m, (0, 0, 1))
    for i, (w, m) in enumerate(((.8, white), (.55, white))):
        bar(-.45, -.45 + w, .40 - .12 * i, .035, m)
    for i in range(6):
        h = (.10, .2, .14, .26, .2, .3)[i]
        x = -.45 + .18 * i
        tube([(x, -(R + .43) * math.cos(a), 3.1 + (R + .43) * q * math.sin(a)) for a in np.linspace(-.3, -.3 + h, 8)], .05, light_up(c['screen'][-1], 1.5), False, (1, 0, 0))
    sweep(arc(math.pi - .5, math.pi - .2, .1), rounded_rect(1.95, .5, .2), strap, (1, 0, 0))


def instant_camera(c):
    body, face = mat(c['body'], rough=.45, bump='grain', scale=30, depth=.05), mat(c['face'], rough=.5, bump='grain', scale=30, depth=.05)
    black, metal = mat('#131416', rough=.35), mat('#C8CBD0', rough=.22, metal=1)
    w, h, d = 11.5, 10.2, 5.4
    front(slab(w, h, d, 2.4, .9, body, 8), (0, d / 2, h / 2))
    front(slab(w - .8, 3.2, .3, 1.1, .12, face), (0, -d / 2 + .12, h - 2.3))
    for i, col in enumerate(c['stripes']):
        front(slab(.42, 4.6, .1, .06, .02, mat(col, rough=.5)), (3.4 + .5 * i, -d / 2 + .03, 3.3))
    L = (-.4, -d / 2, 4.4)
    ring = lambda p, m, f=.06: front(lathe(p, m, f), L)
    ring([(0, 0), (3.3, 0), (3.3, .9), (3.1, 1.1), (2.7, 1.1)], face, .12)
    ring([(2.75, .9), (2.7, 1.9), (2.5, 2.1), (2.2, 2.0), (1.9, 1.4), (1.6, 1.3)], black)
    ring([(2.45, 2.08), (2.36, 2.12), (2.28, 2.06)], mat(c['stripes'][0], rough=.4), 0)
    ring([(0, 1.75), (.9, 1.62), (1.7, 1.3)], mat('#0A1020', rough=.02, coat=1, spec=1), 0)
    ring([(.85, 1.55), (1.2, 1.62), (1.3, 1.5)], mat('#2B3A66', rough=.1, metal=.6), 0)
    front(slab(2.6, 1.9, .3, .4, .1, black), (3.2, -d / 2 - .1, h - 2.25))
    front(slab(2.2, 1.5, .1, .3, .03, mat('#E9EEF2', rough=.25, coat=1, bump='weave', scale=5, depth=.3)), (3.2, -d / 2 - .38, h - 2.25))
    front(slab(1.7, 1.4, .3, .35, .1, black), (-3.6, -d / 2 - .1, h - 2.25))
    front(slab(1.2, .9, .1, .2, .03, mat('#1B2238', rough=.05, coat=1)), (-3.6, -d / 2 - .36, h - 2.25))
    front(lathe([(0, .5), (.75, .5), (.9, .35), (.95, 0)], mat(c['accent'], rough=.35), .1), (-4.35, -d / 2, 3.2))
    place(slab(8.2, 1.0, .12, .3, .03, black), (0, .6, h - .05))                     # exit slot, with a print
    pic = [slab(7.2, 8.4, .06, .15, .0, mat('#F7F5EF', rough=.5)), place(slab(6.0, 6.0, .02, .05, 0, glow(c['print'], .8, 1.4, .9)), (0, .7, .055))]
    for o in pic:
        place(o, rot=(90, 0, 0))
        place(o, (0, .62, h + 1.2))
    for s in (-1, 1):
        o = lathe([(0, .5), (.42, .5), (.5, .4), (.5, 0)], metal, .05)
        place(place(o, rot=(0, s * 90, 0)), (s * w / 2, .3, h - 2.2))


def panel(w, h, t, r, frame_m, screen, bezel):
    """A flat screen, lying; returns its parts (frame, glass, picture)."""
    out = [slab(w, h, t, r, min(.3, t * .42), frame_m, 6),
           place(slab(w - .16, h - .16, .05, max(.05, r - .08), .02, mat('#08090B', rough=.06, coat=1), 6), (0, 0, t - .015)),
           place(slab(w - 2 * bezel, h - 2 * bezel, .01, max(.05, r - bezel), 0, screen), (0, 0, t + .037))]
    return out


def lean(parts, h, tilt, at):
    """Stand lying parts up, leaning back by tilt degrees, the lower edge at `at`."""
    for o in parts:
        place(o, (0, h / 2, 0))
        place(o, rot=(90 - tilt, 0, 0))
        place(o, at)


def tiles(z, cols, rows, size, gap, y0, colours):
    """Rows of app tiles on a screen."""
    out = []
    for i in range(cols):
        for j in range(rows):
            out.append(place(slab(size, size, .01, size * .27, 0, light_up(colours[(i * 3 + j * 2) % len(colours)], 1.0)), ((i - (cols - 1) / 2) * (size + gap), y0 - j * (size + gap), z)))
    return out


def phone(c):
    m = mat(c['body'], rough=.3, metal=.6)
    w, h, t = 7.2, 15.0, .8
    p = panel(w, h, t, 1.15, m, glow(c['screen'], 1.1, 1.6, 1.0), .26)
    white = light_up('#FFFFFF', 1.0)
    p += [place(lathe([(0, .012), (.24, .012), (.25, 0)], mat('#050607', rough=.1), 0), (0, h / 2 - .85, t + .045)),
          place(slab(3.0, .5, .01, .12, 0, white), (0, 3.6, t + .05)), place(slab(1.7, .2, .01, .1, 0, white), (0, 2.85, t + .05)),
          place(slab(2.2, .12, .01, .06, 0, white), (0, -h / 2 + .6, t + .05))]
    p += tiles(t + .05, 4, 1, 1.15, .35, -5.7, ['#FFFFFF', '#FFE0B8', '#CDE7F5', '#E8D5F7'])
    p += [place(place(slab(.28, 1.5, .1, .13, .04, m), rot=(0, 90, 0)), (w / 2 - .03, 2.6, t / 2))]
    # its back, a second one behind
    b = [slab(w, h, t, 1.15, .3, mat(c['back'], rough=.32, coat=.3), 6), place(slab(w + .03, h + .03, .4, 1.16, .12, m, 6), (0, 0, .2)),
         place(slab(1.9, 5.4, .16, .94, .08, m), (2.2, 4.3, t - .02))]
    for x, y in ((2.2, 6.05), (2.2, 4.5)):
        b += [place(lathe([(0, .14), (.55, .14), (.66, .16), (.68, .22), (.72, .2), (.74, 0)], m, .02), (x, y, t + .1)),
              place(lathe([(0, .2), (.3, .18), (.52, .12)], mat('#101B3A', rough=.03, coat=1, spec=1), .03), (x, y, t + .14))]
    b += [place(lathe([(0, .03), (.22, .03), (.25, 0)], mat('#FFF3D6', rough=.4), 0), (2.2, 3.0, t + .13))]
    lean(p, h, 9, (0, 0, .05))
    lean(b, h, 9, (0, 0, .05))
    for o in p:
        place(o, (-2.6, -1.8, 0), (0, 0, 6))
    for o in b:
        place(o, (4.0, 2.4, 0), (0, 0, -4))


def tablet(c):
    m = mat(c['body'], rough=.3, metal=.7)
    w, h, t = 25, 17.5, .7
    p = panel(w, h, t, 1.1, m, glow(c['screen'], .6, 1.4, 1.0), .75)
    white = light_up('#FFFFFF', 1.0)
    p += [place(slab(6, 3.6, .01, .6, 0, light_up(c['card'], 1.0)), (-7.4, 4.0, t + .05)), place(slab(3.4, .4, .01, .15, 0, white), (-8.2, 4.8, t + .06)),
          place(slab(2.2, .26, .01, .1, 0, white), (-8.8, 4.0, t + .06)), place(slab(12, 1.9, .01, .7, 0, light_up('#F4F4F8', .85)), (0, -6.3, t + .05))]
    p += tiles(t + .06, 6, 1, 1.25, .6, -6.3, c['screen'] + ['#E8F3EE', '#3A4A6A'])
    lean(p, h, 22, (0, 0, .55))
    case = mat(c['case'], rough=.8, bump='grain', scale=16, depth=.1)
    back = slab(w + .3, h + .3, .35, 1.2, .12, case)
    lean([back], h, 22, (0, .36, .5))
    sweep([(0, 5.6, 9.4), (0, 9.4, .3)], rounded_rect(w + .2, .3, .1), case, (1, 0, 0))
    place(slab(w + .2, 5.0, .35, .5, .12, case), (0, -1.4, 0))
    pen = lathe([(0, 8.6), (.38, 8.6), (.42, 8.4), (.42, -7.2), (.1, -8.7), (0, -8.75)], mat('#F2F1EE', rough=.35), .1)
    place(place(pen, rot=(0, 90, 0)), (2.0, -6.2, .42), (0, 0, 8))
    ring_ = lathe([(.43, 6.2), (.45, 6.1), (.45, 5.9), (.43, 5.8)], m, .01)
    place(place(ring_, rot=(0, 90, 0)), (2.0, -6.2, .42), (0, 0, 8))


def e_reader(c):
    m, page = mat(c['body'], rough=.6, bump='grain', scale=30, depth=.06), mat('#EDEBE3', rough=.8)
    w, h, t = 12.2, 16.8, .85
    ink = [mat(k, rough=.8) for k in ('#55565A', '#8C8D90')]
    p = [slab(w, h, t, 1.1, .3, m, 6), place(slab(w - 2.0, h - 3.6, .02, .12, 0, page), (0, .7, t - .005)),
         place(slab(w - 1.9, h - 3.5, .015, .15, 0, mat('#3A3B3F', rough=.7)), (0, .7, t - .008))]
    rng = np.random.default_rng(5)
    y = 6.6
    p.append(place(slab(4.4, .42, .01, .05, 0, ink[0]), (-2.3, y, t + .018)))
    y -= 1.15
    for para in (5, 7, 6, 4):
        for i in range(para):
            if y < -5.3:
                break
            x = -4.5 + (.6 if i == 0 else 0)
            end = 4.5 if i < para - 1 else rng.uniform(-1, 3)
            while x < end - .3:                        # bars for words
                l = min(rng.uniform(.45, 1.35), end - x)
                p.append(place(slab(l, .17, .01, .05, 0, ink[1]), (x + l / 2, y, t + .018)))
                x += l + .2
            y -= .46
        y -= .22
    p.append(place(slab(8.8, .05, .01, .02, 0, ink[1]), (0, -5.75, t + .018)))
    p.append(place(slab(3.4, .1, .01, .04, 0, ink[0]), (-2.7, -5.75, t + .02)))
    p.append(place(slab(1.8, .4, .05, .2, .02, mat(c['accent'], rough=.5)), (0, -7.45, t)))
    lean(p, h, 24, (0, 0, .3))
    cover = mat(c['cover'], rough=.75, bump='leather', scale=6, depth=.2)
    lean([slab(w + .5, h + .5, .35, 1.1, .12, cover)], h, 24, (0, .4, .25))
    sweep([(0, 4.6, 9.0), (0, 8.6, .25)], rounded_rect(w + .4, .3, .1), cover, (1, 0, 0))
    place(slab(w + .4, 3.2, .3, .5, .1, cover), (0, -.7, 0))


def monitor(c):
    m, dark = mat(c['body'], rough=.35, metal=.6, bump='grain', scale=30, depth=.03), mat('#1B1C1F', rough=.6)
    w, h, t = 54, 31.5, 1.5
    p = panel(w, h, t, .9, m, glow(c['screen'], .5, 1.2, 1.0), .75)
    for x, y, ww, hh, col in ((-9, 1.5, 24, 17, '#F6F7FA'), (13, -3.5, 15, 15, c['card'])):
        p += [place(slab(ww, hh, .01, .9, 0, light_up(col, .88)), (x, y, t + .05)), place(slab(ww - 3, .5, .01, .2, 0, light_up('#B9C3D4', .9)), (x - .6, y + hh / 2 - 2.6, t + .06))]
        for i, k in enumerate(('#E8766A', '#F2C14E', '#7FC8A0')):
            p.append(place(lathe([(0, .01), (.34, .01), (.35, 0)], light_up(k, .95), 0, 24), (x - ww / 2 + 1.3 + i, y + hh / 2 - 1.1, t + .06)))
        for i in range(4):
            p.append(place(slab(ww * (.7, .55, .75, .4)[i] - 2, .42, .01, .2, 0, light_up('#CBD3E0', .9)), (x - ww / 2 + 1.5 + (ww * (.7, .55, .75, .4)[i] - 2) / 2, y + hh / 2 - 4.2 - 1.3 * i, t + .06)))
    for i, k in enumerate((4.5, 7.0, 5.5, 8.5, 6.5)):
        p.append(place(slab(1.5, k * .62, .01, .4, 0, light_up(c['screen'][i % len(c['screen'])], 1.0)), (-17 + 2.6 * i, -5.4 + k * .31, t + .065)))
    lean(p, h, 3, (0, -1.4, 11.0))
    sweep(spline([(0, 2.4, .8), (0, 2.5, 8), (0, 2.0, 22)], 12), rounded_rect(6.0, 1.1, .4), m, (1, 0, 0))
    front(slab(12, 9, 1.4, 1.2, .4, dark), (0, 1.6, 24))
    slab(24, 17, .9, 2.4, .25, m, 6)


def portable_ssd(c):
    body, end = mat(c['body'], rough=.38, metal=.5, bump='grain', scale=45, depth=.05), mat(c['end'], rough=.6, bump='grain', scale=20, depth=.1)
    w, h, t = 5.6, 9.4, 1.2
    slab(w, h, t, 1.0, .32, body, 6)
    for s in (-1, 1):
        o = slab(w + .1, 1.5, t + .1, .95, .34, end, 6)
        place(o, (0, s * (h / 2 - .72), -.05))
    for i in range(9):
        place(slab(w - 1.6, .13, .03, .06, .01, mat(c['groove'], rough=.6)), (0, -1.9 + .48 * i, t - .012))
    usb_c_port((0, -h / 2 - .02, t / 2), .95)
    front(slab(.26, .1, .03, .05, 0, light_up('#8FD8FF', 4)), (1.5, -h / 2 - .02, t / 2))
    place(lathe([(.42, 0), (.42, .0), (.6, .16), (.78, 0)], mat('#C8CBD0', rough=.2, metal=1), .06), (1.9, h / 2 - .8, t + .03))
    metal = mat('#C8CBD0', rough=.18, metal=1)
    for o in everything():
        place(o, rot=(0, 0, 24))
    t2 = math.radians(24)
    n = np.array([math.sin(t2), -math.cos(t2)])
    p = lambda k, z=.6: (n[0] * k, n[1] * k, z)
    tube(spline([p(7.9), p(8.8, .5), (5.6, -8.4, .25), (7.6, -6.2, .25), (7.8, -2.6, .25), (6.6, .8, .25), (6.9, 3.6, .25)], 22), .2, mat(c['cord'], rough=.85, bump='weave', scale=5, uv=True, depth=.5))
    for wd, dd, l, k0, m in ((1.2, .62, 1.6, 6.3, mat('#2B2C30', rough=.5)), (.9, .3, .6, 5.8, metal)):
        o = slab(wd, dd, l, .28, .06, m)
        place(place(o, rot=(90, 0, 0)), p(k0, .6), (0, 0, 24))
    for wd, dd, l, y0, m in ((1.2, .62, 1.6, 5.0, mat('#2B2C30', rough=.5)), (.9, .3, .6, 5.6, metal)):
        o = slab(wd, dd, l, .28, .06, m)
        place(place(o, rot=(90, 0, 0)), (6.9, y0, .33))


def dock(c):
    body, face = mat(c['body'], rough=.34, metal=.7, bump='grain', scale=45, depth=.04), mat(c['face'], rough=.5)
    w, d, h = 15, 8.4, 3.0
    slab(w, d, h, 1.3, .3, body, 6)
    place(slab(w - .6, d - .6, .2, 1.1, .05, mat('#1B1C1F', rough=.8)), (0, 0, -.12))
    front(slab(w - 2.2, h - .9, .08, .6, .02, face), (0, -d / 2 - .0, h / 2))
    y, metal, black = -d / 2 - .07, mat('#B9BCC2', rough=.25, metal=1), mat('#0B0C0E', rough=.6)
    for x in (-5.0, -3.3):
        usb_c_port((x, y, h / 2), 1.15)
    for x in (-1.1, 1.3):                             # wide sockets
        for a, b, e, m in ((1.75, .85, .04, metal), (1.6, .7, .05, black), (1.3, .2, .06, mat(c['accent'], rough=.5))):
            front(slab(a, b, e, .08, .01, m), (x, y, h / 2 + (.12 if b == .2 else 0)))
    front(slab(2.6, .42, .05, .1, .01, black), (4.0, y, h / 2 + .25))
    front(lathe([(.34, 0), (.36, .06), (.28, .06), (.27, .02), (0, .02)], metal, .01), (6.0, y, h / 2))
    front(lathe([(0, .05), (.27, .05)], black, 0), (6.0, y + .02, h / 2))
    front(slab(.24, .24, .03, .12, 0, light_up('#9BE7C4', 3)), (3.0, y - .0, h / 2 - .45))
    place(slab(w - 5.5, .16, .02, .08, .01, mat(c['accent'], rough=.5)), (0, 0, h - .005))
    tube(spline([(3.5, d / 2 - .2, 1.2), (3.7, d / 2 + 1.4, .9), (5.2, d / 2 + 2.8, .3), (9.0, d / 2 + 1.6, .28), (10.4, 1.0, .28), (10.2, -2.6, .28)], 22), .26, mat('#2B2C30', rough=.7))
    for wd, dd, l, yy, m in ((1.25, .66, 2.0, -2.4, mat('#2B2C30', rough=.5)), (.92, .32, .7, -4.35, metal)):
        o = slab(wd, dd, l, .28, .06, m)
        place(place(o, rot=(90, 0, 0)), (10.2, yy, .36))


def router(c):
    body, top = mat(c['body'], rough=.42, bump='grain', scale=30, depth=.04), mat(c['top'], rough=.6, bump='grain', scale=25, depth=.06)
    dark = mat('#1B1C1F', rough=.6)
    slab(17, 11, 2.6, 2.2, .8, body, 8)
    place(slab(14.6, 8.6, .12, 1.5, .05, top), (0, 0, 2.55))
    place(slab(15.5, 9.5, .3, 1.8, .05, dark), (0, 0, -.2))
    for i in range(13):
        place(slab(.24, 4.6, .05, .12, .02, dark), (-3.6 + .6 * i, .7, 2.64))
    for i in range(5):
        front(slab(.42, .12, .04, .06, 0, light_up('#9BE7C4' if i < 4 else c['accent'], 3)), (-2.0 + i * 1.0, -5.5, 1.3))
    place(lathe([(0, .1), (.5, .1), (.55, .0)], mat(c['accent'], rough=.4), .03), (6.0, -3.1, 2.66))
    for x, lean_ in ((-7.2, -10), (-2.6, -3), (2.6, 3), (7.2, 10)):
        a = [slab(1.5, .7, 11.5, .33, .2, body), place(slab(1.2, .9, .9, .3, .1, dark), (0, 0, -.75)),
             place(slab(1.52, .72, .14, .34, .03, mat(c['accent'], rough=.4)), (0, 0, .8))]
        for o in a:
            place(o, rot=(-6, lean_, 0))
            place(o, (x, 5.5, 2.2))


def bulb(c):
    glass, base = mat(c['glass'], rough=.35, spec=.4), mat(c['body'], rough=.45, bump='grain', scale=30, depth=.04)
    metal, dark = mat('#C8CBD0', rough=.2, metal=1), mat('#26272A', rough=.6)
    n = Nodes('warm')
    lit = n.done(n('ShaderNodeMixShader', Fac=.62, i1=n('ShaderNodeBsdfPrincipled', Base_Color=lin(c['glass']), Roughness=.25),
                   i2=n('ShaderNodeEmission', Color=lin(c['light']), Strength=1.15)))
    parts = [lathe([(0, 11.2), (1.4, 11.05), (2.5, 10.3), (3.1, 9.1), (3.15, 7.9), (2.75, 6.6), (2.15, 5.4), (2.05, 5.1)], lit, .6),
             lathe([(2.1, 5.15), (2.16, 4.9), (1.75, 2.7), (1.5, 2.3), (1.3, 2.3)], base, .15),
             lathe([(2.1, 5.2), (2.2, 5.12), (2.2, 4.98), (2.1, 4.9)], mat(c['accent'], rough=.4), .03)]
    prof = [(1.3, 2.35)]
    for i in range(5):
        z = 2.15 - .38 * i
        prof += [(1.36, z), (1.2, z - .19)]
    parts.append(lathe(prof + [(1.05, .3), (.6, .1)], metal, .08))
    parts.append(lathe([(.62, .15), (.45, -.1), (0, -.12)], dark, .05))
    for i in range(16):
        a = 2 * math.pi * i / 16
        parts.append(place(slab(.14, .12, 1.6, .05, .03, mat(c['accent'], rough=.5)), (1.93 * math.cos(a), 1.93 * math.sin(a), 3.0), (0, -0, math.degrees(a))))
    for o in parts:
        place(o, (0, 0, .12))
    # a second one, lying down
    lying = []
    for o in parts:
        k = o.copy()
        bpy.context.collection.objects.link(k)
        place(k, rot=(0, -72.3, 0))
        place(k, (1.2, -5.9, 0), (0, 0, 158))
        lying.append(k)
    low = points(lying)[:, 2].min()
    for k in lying:
        place(k, (0, 0, -low))


def microphone(c):
    body, metal = mat(c['body'], rough=.35, metal=.4, bump='grain', scale=40, depth=.04), mat(c.get('metal', '#C8CBD0'), rough=.22, metal=1)
    mesh = mat(c.get('mesh', '#3A3D43'), rough=.45, metal=.8, bump='weave', scale=7, uv=True, depth=1., vary=.6)
    dark = mat('#1B1C1F', rough=.6)
    z = 7.0
    parts = [lathe([(0, 0), (1.9, 0), (2.25, .3), (2.35, 1.2), (2.35, 5.6), (2.3, 5.8)], body, .25),
             lathe([(2.3, 5.75), (2.45, 5.85), (2.45, 6.25), (2.3, 6.35)], metal, .06),
             lathe([(2.3, 6.3), (2.4, 7.2), (2.4, 9.4), (2.0, 10.6), (1.1, 11.25), (0, 11.35)], mesh, .5),
             lathe([(2.38, 8.55), (2.5, 8.6), (2.5, 8.85), (2.38, 8.9)], metal, .04)]
    for o in parts:
        place(o, (0, 0, z))
    front(lathe([(0, .5), (.62, .5), (.75, .38), (.78, 0)], metal, .06), (0, -2.3, z + 3.0))
    front(slab(.07, .5, .06, .03, .0, dark), (0, -2.79, z + 3.15))
    front(slab(.3, .3, .1, .15, 0, light_up(c.get('led', '#9BE7C4'), 3)), (0, -2.27, z + 4.6))
    front(lathe([(0, .16), (.4, .16), (.44, 0)], mat(c['accent'], rough=.4), .04), (0, -2.28, z + 1.4))
    fork = [(3.15 * math.cos(a), 0, z + 3.6 + 4.9 * math.sin(a)) for a in np.linspace(math.pi, 2 * math.pi, 60)]
    sweep(fork, rounded_rect(1.1, .34, .15), metal, (0, 1, 0))
    for s in (-1, 1):
        o = lathe([(0, .55), (.7, .55), (.85, .4), (.85, 0)], body, .1)
        place(place(o, rot=(0, s * 90, 0)), (s * 3.2, 0, z + 3.6))
        o = lathe([(0, 1.0), (.3, 1.0), (.3, 0)], metal, .05)
        place(place(o, rot=(0, s * 90, 0)), (s * 2.3, 0, z + 3.6))
    lathe([(0, 5.8), (.5, 5.8), (.5, .6), (0, .6)], metal, .05)
    lathe([(0, 5.95), (.85, 5.95), (.95, 5.2), (.6, 5.0)], dark, .1)
    lathe([(0, 1.2), (.8, 1.2), (1.1, .85), (4.2, .7), (4.5, .45), (4.5, .1), (0, .1)], body, .2)
    lathe([(0, 0), (4.2, 0), (4.3, .12)], dark, .03)
    tube(spline([(.6, 2.2, z + .4), (.9, 3.4, z - .8), (1.6, 4.4, 2.0), (3.4, 5.0, .3), (6.4, 4.0, .22), (8.4, 5.0, .22)], 24), .2, dark)


def projector(c):
    body, face = mat(c['body'], rough=.42, bump='grain', scale=30, depth=.05), mat(c['face'], rough=.6, bump='grain', scale=20, depth=.1)
    black, metal = mat('#131416', rough=.35), mat('#C8CBD0', rough=.22, metal=1)
    w, d, h = 14, 13, 9.4
    place(slab(w, d, h, 3.2, .9, body, 8), (0, 0, .5))
    place(slab(w - .05, d - .05, .16, 3.18, .0, mat(c['accent'], rough=.4)), (0, 0, 1.9))
    front(slab(w - 3.0, h - 3.4, .25, 1.6, .1, black), (0, -d / 2 - .0, h / 2 + 1.0))
    L = (-1.6, -d / 2 - .2, h / 2 + 1.0)
    ring = lambda p, m, f=.06: front(lathe(p, m, f), L)
    ring([(0, 0), (2.6, 0), (2.6, .5), (2.4, .65), (2.1, .5), (1.9, .2)], metal)
    ring([(0, .42), (1.0, .34), (1.95, .1)], mat('#13204A', rough=.02, coat=1, spec=1), 0)
    ring([(.9, .36), (1.2, .42), (1.35, .3)], mat('#6C5BB8', rough=.1, metal=.6), 0)
    for x, r in ((3.0, .42),):
        front(lathe([(0, .12), (r, .1), (r + .08, 0)], mat('#1E2A4A', rough=.05, coat=1), .02), (x, -d / 2 - .24, h / 2 + 1.9))
        front(lathe([(0, .12), (r, .1), (r + .08, 0)], mat('#3A1420', rough=.05, coat=1), .02), (x, -d / 2 - .24, h / 2 + .2))
    place(lathe([(2.9, 0), (3.0, .06), (3.1, 0)], light_up('#CDE7FF', 1.8), 0), (0, 0, h + .5))
    place(lathe([(0, .14), (2.6, .14), (2.8, 0)], face, .05), (0, 0, h + .48))
    ink = mat('#8A8D93', rough=.5)
    for x, y, ww, dd in ((-1.3, 0, .7, .1), (1.3, 0, .7, .1), (1.3, 0, .1, .7)):
        place(slab(ww, dd, .03, .04, .01, ink), (x, y, h + .62))
    place(lathe([(0, .05), (.26, .05), (.28, 0)], ink, .01), (0, 0, h + .6))
    for s in (-1, 1):
        for i in range(9):
            o = slab(.26, 4.2, .1, .12, .03, black)
            front(o, (0, 0, 0))
            place(o, rot=(0, 0, 90 * s))
            place(o, (s * (w / 2 + .0), -2.2 + .62 * i, h / 2 + 1.0))
    for x in (-4.4, 4.4):
        for y in (-4.0, 4.0):
            place(lathe([(0, 0), (.8, 0), (.9, .1), (.9, .6)], black, .05), (x, y, 0))
    # carrying loop
    sweep(spline([(0, d / 2 - 3.0, h + .4), (0, d / 2 - .6, h + 1.6), (0, d / 2 + .9, h - .4), (0, d / 2 - .2, h - 2.4)], 16), rounded_rect(2.2, .3, .12), mat(c['accent'], rough=.6, bump='leather', scale=6, depth=.2), (1, 0, 0))


MODELS = {
    'over-ear-headphones': (headphones, {
        'sage': dict(body='#8FA893', pad='#5C6B60'), 'night': dict(body='#23262E', pad='#17181B', metal='#8F949C'),
        'sand': dict(body='#E3D6C3', pad='#B59F86', metal='#D8C3A0', backdrop='#DCE5F2')}),
    'smart-speaker': (speaker, {'clay': dict(body='#C98A6B', cap='#F1E7DE', backdrop='#E6E1F3'), 'fog': dict(body='#A9AFB8', cap='#F4F5F7', backdrop='#F5E4DA')}),
    'smart-watch': (watch, {'peach': dict(metal='#D9DCE0', strap='#EFA98A', screen=['#2A3FA0', '#8E6BE8', '#FFB08F'], backdrop='#DCE5F2'),
                            'navy': dict(metal='#3C4048', strap='#2B3A55', screen=['#04243A', '#0FA3B1', '#B5F2E0'], backdrop='#E6E1F3')}),
    'film-style-camera': (camera, {'silver': dict(body='#C9CBCE', wrap='#2A2522', accent='#E2583E', backdrop='#F5E4DA'),
                                   'graphite': dict(body='#3B3E45', wrap='#6B4A36', accent='#D9B56B', backdrop='#D8EBE6')}),
    'on-ear-headphones': (on_ear, {'coral': dict(body='#E07A5F', pad='#2B2C30', backdrop='#DCE5F2'), 'cream': dict(body='#EFE8DC', pad='#C98A6B', metal='#D8C3A0', backdrop='#D8EBE6')}),
    'bookshelf-speakers': (bookshelf, {'walnut': dict(body='#7A4E36', front='#26272B', accent='#C98A6B', backdrop='#F5E4DA'),
                                       'white': dict(body='#EDEAE4', front='#DDD9D0', accent='#D9B56B', cone='#4A4D54', backdrop='#DCE5F2')}),
    'compact-keyboard': (keyboard, {'mint': dict(case='#E9ECEA', cap='#F3F2EC', mod='#A9C7BC', accent='#E58A63', backdrop='#E2ECE6'),
                                    'graphite': dict(case='#3A3E46', cap='#565B66', mod='#3C4049', accent='#F2B84B', backdrop='#DCE5F2')}),
    'full-size-keyboard': (keyboard, {'lilac': dict(layout='full', case='#DAD6E6', cap='#F3F1F5', mod='#A79BC9', accent='#F2B84B', backdrop='#E6E1F3'),
                                      'navy': dict(layout='full', case='#2F3A4D', cap='#4B5A75', mod='#36435A', accent='#E58A63', backdrop='#F5E4DA')}),
    'number-pad': (keyboard, {'sand': dict(layout='pad', case='#E3D6C3', cap='#F5F0E6', mod='#C7B299', accent='#C4704F', backdrop='#DCE5F2'),
                              'graphite': dict(layout='pad', case='#3A3E46', cap='#565B66', mod='#3C4049', accent='#7FC8B0', backdrop='#D8EBE6')}),
    'wireless-mouse': (mouse, {'sage': dict(body='#A9BBAA', side='#5C6B60', accent='#2B2C30', backdrop='#E9ECEF'),
                               'graphite': dict(body='#3D4149', side='#202226', accent='#F2B84B', backdrop='#E6E1F3')}),
    'usb-c-charger': (charger, {'sky': dict(body='#BCD0E2', face='#F1F4F7', accent='#7F9BB8', backdrop='#F5E4DA'),
                                'ink': dict(body='#2F3A4D', face='#222A38', accent='#E58A63', backdrop='#DCE5F2')}),
    'three-port-charger': (charger, {'sand': dict(ports=3, body='#E9DFD0', face='#F7F3EC', accent='#C98A6B', backdrop='#DCE5F2'),
                                     'graphite': dict(ports=3, body='#3A3E46', face='#26282D', accent='#7FC8B0', backdrop='#D8EBE6')}),
    'power-bank': (power_bank, {'olive': dict(body='#8E9471', end='#2E3026', cord='#DAD7C6', backdrop='#F5E4DA'),
                                'silver': dict(body='#C3C7CE', end='#3A3E46', cord='#E58A63', metal=.6, backdrop='#DCE5F2')}),
    'wireless-earbuds': (earbuds, {'white': dict(body='#F0EEE9', backdrop='#D8EBE6'), 'ink': dict(body='#2F3A4D', inner='#3F4C63', tip='#A9B4C6', backdrop='#F5E4DA')}),
    'webcam': (webcam, {'fog': dict(body='#C3C9D2', accent='#E58A63', backdrop='#E6E1F3'), 'graphite': dict(body='#34373E', accent='#7FC8B0', backdrop='#DCE5F2')}),
    'braided-cable': (cable, {'coral': dict(body='#E07A5F', boot='#2B2C30', strap='#2B2C30', backdrop='#DCE5F2'), 'sage': dict(body='#8FA893', boot='#EFEDE7', strap='#C4704F', backdrop='#F5E4DA')}),
    'wireless-charging-puck': (puck, {'stone': dict(body='#E4E0D8', accent='#A8A198', cord='#EFEDE7', backdrop='#DCE5F2'), 'ink': dict(body='#2F3A4D', accent='#5B6C8A', cord='#2F3A4D', metal='#D9B56B', backdrop='#F5E4DA')}),
    'wireless-charging-stand': (charging_stand, {'white': dict(body='#EFEDE8', pad='#B9C0C9', accent='#8A929E', backdrop='#E6E1F3'), 'graphite': dict(body='#34373E', pad='#4A4E57', accent='#F2B84B', backdrop='#D8EBE6')}),
    'laptop-stand': (laptop_stand, {'silver': dict(body='#C9CCD1', inset='#A9AEB6', accent='#8B9098', backdrop='#F5E4DA'), 'midnight': dict(body='#3A4660', inset='#2C364B', accent='#D9B56B', shine=.5, backdrop='#DCE5F2')}),
    'desk-lamp': (desk_lamp, {'sage': dict(body='#8FA893', backdrop='#F5E4DA'), 'ink': dict(body='#2F3A4D', backdrop='#DCE5F2')}),
    'fitness-band': (band, {'lilac': dict(strap='#A79BC9', screen=['#1B1E3F', '#5B4FC0', '#FFB08F'], backdrop='#D8EBE6'), 'graphite': dict(strap='#2B2D33', screen=['#04243A', '#0F7FA3', '#B5F2E0'], backdrop='#F5E4DA')}),
    'instant-camera': (instant_camera, {'cream': dict(body='#F1EBDD', face='#D98F6F', accent='#E2583E', stripes=['#E2583E', '#F2B84B', '#6FA8A0'], print=['#7FB6D9', '#F4D6B0', '#E58A63'], backdrop='#DCE5F2'),
                                        'mint': dict(body='#A9CFC2', face='#F3F1EB', accent='#F2B84B', stripes=['#F2B84B', '#E58A63', '#5B6FB8'], print=['#3F5BA9', '#C79BC9', '#FFD0A0'], backdrop='#E6E1F3')}),
    'phone': (phone, {'lilac': dict(body='#C9C3DC', back='#B7AAD6', screen=['#2A2F7A', '#8E6BE8', '#FFB08F'], backdrop='#D8EBE6'),
                      'graphite': dict(body='#5B5F68', back='#34373E', screen=['#04243A', '#0FA3B1', '#B5F2E0'], backdrop='#F5E4DA')}),
    'tablet': (tablet, {'silver': dict(body='#C8CBD0', case='#5B6C8A', card='#F7E3D2', screen=['#3F5BA9', '#8FB8E8', '#F6C9A8'], backdrop='#E6E1F3'),
                        'clay': dict(body='#D8C3A0', case='#B5654A', card='#E3F0EA', screen=['#2F5A55', '#7FC8A0', '#F2E3B0'], backdrop='#DCE5F2')}),
    'e-reader': (e_reader, {'ink': dict(body='#2F3A4D', cover='#C98A6B', accent='#5B6C8A', backdrop='#DCE5F2'),
                            'stone': dict(body='#D9D4CA', cover='#6F8A7A', accent='#A8A198', backdrop='#F5E4DA')}),
    'monitor': (monitor, {'silver': dict(body='#BFC3CA', card='#FFF1E2', screen=['#31429A', '#8E7BE8', '#F7B79A'], backdrop='#DCE5F2'),
                          'graphite': dict(body='#3F434B', card='#E3F3EC', screen=['#0B3A4A', '#2A9DA8', '#BFEAD8'], backdrop='#F5E4DA')}),
    'portable-ssd': (portable_ssd, {'teal': dict(body='#5F9EA0', end='#2E4A50', groove='#3F7478', cord='#E9E4DA', backdrop='#F5E4DA'),
                                    'silver': dict(body='#C3C7CE', end='#3A3E46', groove='#9AA0A9', cord='#E58A63', backdrop='#E6E1F3')}),
    'usb-c-dock': (dock, {'silver': dict(body='#C3C7CE', face='#2B2D33', accent='#6FA8D9', backdrop='#F5E4DA'),
                          'graphite': dict(body='#4A4E57', face='#1E2024', accent='#F2B84B', backdrop='#DCE5F2')}),
    'wifi-router': (router, {'white': dict(body='#EFEEEA', top='#D5D9DE', accent='#E58A63', backdrop='#DCE5F2'),
                             'graphite': dict(body='#34373E', top='#45494F', accent='#7FC8B0', backdrop='#E6E1F3')}),
    'smart-bulb': (bulb, {'warm': dict(glass='#FFF4E0', light='#FFE2AE', body='#F1F0EC', accent='#B9BDC4', backdrop='#E6E1F3'),
                          'lilac': dict(glass='#EFE6FF', light='#C9B2FF', body='#34373E', accent='#5B5F68', backdrop='#D8EBE6')}),
    'microphone': (microphone, {'graphite': dict(body='#34373E', accent='#E58A63', backdrop='#F5E4DA'),
                                'sage': dict(body='#8FA893', accent='#F1E7DE', metal='#D8C3A0', mesh='#6B6558', backdrop='#E6E1F3')}),
    'portable-projector': (projector, {'white': dict(body='#EFEDE8', face='#D9DCE0', accent='#C98A6B', backdrop='#DCE5F2'),
                                       'navy': dict(body='#35435C', face='#2A364B', accent='#F2B84B', backdrop='#F5E4DA')}),
}
DESK = {'compact-keyboard', 'full-size-keyboard', 'number-pad', 'wireless-mouse', 'usb-c-charger', 'three-port-charger', 'braided-cable',
        'wireless-charging-puck', 'portable-ssd', 'usb-c-dock'}           # low and wide: seen from above; the others: hero


if __name__ == '__main__':
    o = options()
    for name in o.get('only', ','.join(MODELS)).split(','):
        build, colours = MODELS[name]
        main = 'desk' if name in DESK else 'hero'
        args = o.get('out', 'out'), int(o.get('px', 800)), int(o.get('spp', 20))
        more = tuple(v for v in o.get('views', '').split(',') if v)
        shoot(name, build, dict(list(colours.items())[:1]), 'volt', (main,) + more, *args)
        shoot(name, build, colours, 'volt', (main,), *args)
