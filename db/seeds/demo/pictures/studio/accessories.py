"""A bag, glasses and knitwear; models_fashion.py dresses and shoots them."""
from studio import *


def bag(c):
    hide = mat(c['body'], rough=.48, bump='leather', scale=7, depth=.22, spec=.45)
    trim, gold, edge = mat(c.get('trim', c['body']), rough=.5, bump='leather', scale=7, depth=.2), mat(c.get('metal', '#D9B56B'), rough=.18, metal=1), mat(c.get('edge', '#4A3226'), rough=.5)
    def body(u, v):        # soft box: wide at the foot, gathered at the top
        a, z = 2 * math.pi * u, v
        n = 3.2 - 1.0 * z
        w, d = 6.6 - 1.3 * z ** 1.5, 2.6 - 1.5 * z ** 1.3
        bulge = 1 + .04 * math.sin(math.pi * z)
        cx, sx = math.cos(a), math.sin(a)
        x = math.copysign(abs(cx) ** (2 / n), cx) * w * bulge
        y = math.copysign(abs(sx) ** (2 / n), sx) * d * bulge
        foot = min(1, z / .06)
        k = .93 + .07 * math.sin(foot * math.pi / 2)
        return x * k, y * k, z * 8.4 + .1 * math.sin(2 * a) * z
    cloth(body, hide, 240, 100, True, thick=.12, size=(18, 8))
    place(prism([(x, y) for x, y in [(body(u, .0)[0], body(u, .0)[1]) for u in np.linspace(0, 1, 120)[:-1]]], .15, .05, hide), (0, 0, .02))
    # flap over the front
    def flap(u, v):
        x = (u - .5) * 2
        w = 5.0 * (1 - .07 * v * v)
        t = v * 6.3
        t *= 1 - .32 * abs(x) ** 2.6 * v
        R = 1.4
        if t < R * 2.2:
            a = t / R
            y, z = R * 1.0 * math.cos(a) * 1.05, 8.25 + .62 * math.sin(a)
        else:
            k = t - R * 2.2
            y, z = R * 1.05 * math.cos(2.2) - .34 * k, 8.25 + .62 * math.sin(2.2) - k * .94
        return x * w, y - .16 - .16 * (1 - x * x), z
    cloth(flap, hide, 120, 120, thick=-.13, size=(11, 6.3))
    place(slab(1.5, 1.1, .3, .35, .1, gold), (0, -2.15, 5.75), (78, 0, 0))
    place(slab(.9, .32, .2, .15, .06, gold), (0, -2.43, 5.72), (78, 0, 0))
    arc = spline([(-3.9, 0, 8.2), (-3.85, 0, 9.8), (-2.6, 0, 12.4), (0, 0, 13.5), (2.6, 0, 12.4), (3.85, 0, 9.8), (3.9, 0, 8.2)], 24)
    sweep(arc, circle(.34, 20), trim, (0, 1, 0))
    for s in (-1, 1):
        tube([(s * 3.9 + .62 * math.cos(a), 0, 8.7 + .62 * math.sin(a)) for a in np.linspace(0, 2 * math.pi, 48)[:-1]], .12, gold, True, (0, 1, 0))
        sweep(spline([(s * 3.9, .05, 8.0), (s * 3.9, .0, 8.5), (s * 3.88, 0, 9.6)], 12), rounded_rect(.95, .8, .3), trim, (0, 1, 0))


def sunglasses(c):
    frame_, lens = mat(c['frame'], rough=.22, coat=.6, spec=.6), tinted(c['lens'])
    gold = mat('#D8B878', rough=.2, metal=1)
    def rim(t, k=1.0):
        a = 2 * math.pi * t
        x, z = math.cos(a), math.sin(a)
        return (2.75 * math.copysign(abs(x) ** .82, x) * k, (2.35 * math.copysign(abs(z) ** .86, z) + .22 * x * x * (z > 0)) * k)
    bend = lambda x, y, z: (x, y + .022 * x * x, z + 2.6)
    for s in (-1, 1):
        path = [bend(s * (3.35 + rim(t)[0]), 0, rim(t)[1]) for t in np.arange(96) / 96]
        sweep(path, rounded_rect(.62, .46, .2, 5), frame_, (0, 1, 0), True)
        cloth(lambda u, v: bend(s * (3.35 + rim(u, v * .99 + .002)[0]), -.06 * (1 - v * v), rim(u, v * .99 + .002)[1]), lens, 96, 12, True, thick=.1)
        hinge = bend(s * 6.2, 0, 1.25)
        side = spline([hinge, (s * 6.5, 1.6, 3.9), (s * 6.55, 5, 3.95), (s * 6.35, 9.4, 3.7), (s * 6.1, 11.4, 2.7), (s * 5.9, 13.4, .5)], 24)
        sweep(side, rounded_rect(.8, .3, .13, 5), frame_, (0, 0, 1), width=lambda t: 1.15 - .3 * t)
        place(slab(.5, .22, .1, .1, .02, gold), (hinge[0] - s * .1, hinge[1] - .28, hinge[2]), (90, 0, 0))
    bridge = spline([bend(-1.0, 0, .75), bend(-.5, -.05, 1.12), bend(0, -.08, 1.22), bend(.5, -.05, 1.12), bend(1.0, 0, .75)], 12)
    sweep(bridge, rounded_rect(.5, .55, .2, 5), frame_, (0, 1, 0))


def knit_stack(c):
    rng = np.random.default_rng(4)
    z0 = 0
    for n, col in enumerate(c['stack']):
        rib = n % 2 == 0
        m = mat(col, rough=.98, bump='knit', scale=2.3, depth=.5, uv=True, vary=.28, sheen=.35, spec=.1)
        W, D, R = 11.2 + rng.uniform(-.5, .4), 8.4, .62
        dx, dy, tw = rng.uniform(-.25, .25), rng.uniform(-.3, .2), math.radians(rng.uniform(-2.5, 2.5))
        ph = rng.uniform(0, 6, 6)
        top = 0
        for r, inset in ((R, 0), (R * .42, .25)):
            arc = math.pi * r
            L = 2 * D + arc
            def fn(u, v, r=r, inset=inset, L=L, arc=arc, z0=z0):
                x = (u - .5) * (W - inset)
                s = v * L
                f = (.075 if rib else .03) * abs(math.sin(math.pi * u * (52 if rib else 26))) ** .7
                q = r + f
                if s < D:                    # top layer, from the back to the front
                    y, z, k = D / 2 - s, q, 1 - s / D
                elif s < D + arc:
                    a = (s - D) / r
                    y, z, k = -D / 2 - q * math.sin(a), q * math.cos(a), 0
                else:
                    y, z, k = -D / 2 + (s - D - arc), -q, 1
                e = abs(2 * u - 1)
                z *= 1 - .22 * e ** 8
                sag = .07 * math.sin(x * .55 + ph[0]) + .05 * math.sin(x * 1.1 + y * .4 + ph[1]) + .045 * math.sin(y * .8 + ph[2])
                y += .10 * math.sin(x * .7 + ph[3]) + .06 * math.sin(x * 1.6 + ph[4])
                x += .05 * math.sin(y * 1.1 + ph[5])
                zz = z0 + R + .14 + z + sag * (.4 + .6 * (z > 0))
                return x * math.cos(tw) - y * math.sin(tw) + dx, x * math.sin(tw) + y * math.cos(tw) + dy, zz
            cloth(fn, m, 620 if rib else 420, 150, size=(W, L), thick=-.2)
        z0 += 2 * R + .30


def beanie(c):
    m = mat(c['body'], rough=.98, bump='knit', scale=1, depth=.5, uv=True, vary=.3, sheen=.35, spec=.1)
    ribs = 46
    def dome(u, v):
        a = 2 * math.pi * u
        t = v
        r = 5.1 * (1 - max(0, t - .30) ** 2.1 / .70 ** 2.1 * .985) ** .62
        z = 1.2 + t * 8.3
        g = .16 * abs(math.sin(a * ribs / 2)) ** .8 * min(1, r / 3) * (1 - .5 * t)
        slouch = .25 * math.sin(a * 2 + 1) * t + .12 * math.sin(5 * a + 4 * t) * t
        r = max(.02, r + g + slouch * min(1, r / 3))
        return r * math.cos(a) + .5 * t * t, r * math.sin(a) * .92, z + .1 * math.sin(3 * a) * t
    cloth(dome, m, ribs * 16, 120, True, thick=-.2, size=(ribs, 26))
    def cuff(u, v):
        a = 2 * math.pi * u
        b = math.pi * (v * 1.35 - .18)
        g = .2 * abs(math.sin(a * ribs / 2)) ** .8
        h = 1.75
        z = 1.75 - math.cos(b) * h + .12 * math.sin(2 * a + 1)
        r = 5.15 + .42 * math.sin(b) ** 1 + g
        return r * math.cos(a), r * math.sin(a) * .93, z
    cloth(cuff, m, ribs * 16, 50, True, thick=-.25, size=(ribs, 9))
    pom = c.get('pom')
    if pom:
        b = ball(1.9, mat(pom, rough=1, sheen=.5, spec=.05))
        rng = np.random.default_rng(2)
        for v in b.data.vertices:
            v.co *= 1 + rng.uniform(-.12, .1)
        place(b, (.5, 0, 10.4))
