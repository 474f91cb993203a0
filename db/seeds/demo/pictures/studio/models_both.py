"""What both stores sell, each in its own light, and a few simple turned and folded things.

    blender -b -P models_both.py -- --only pouch --px 800 --spp 20 --out out
"""
import os, sys
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from studio import *
from models_electronics import desk_lamp
from models_fashion import backpack


def pouch(c):
    """A flat zip pouch, standing, with a leather foot and a wrist loop."""
    m = mat(c['body'], rough=.9, bump='weave', scale=6, depth=.2, uv=True, vary=.08, sheen=.2, spec=.2)
    hide, brass = mat(c['trim'], rough=.5, bump='leather', scale=7, depth=.22), mat(c.get('metal', '#D9B56B'), rough=.2, metal=1)
    W, H, D = 6.6, 7.8, 1.7
    def body(u, v, k=1.):
        a = 2 * math.pi * u
        n = 4.4 - 1.6 * v
        cx, sx = math.cos(a), math.sin(a)
        foot = .94 + .06 * math.sin(min(1, v / .06) * math.pi / 2)
        x = math.copysign(abs(cx) ** (2 / n), cx) * W * foot
        y = math.copysign(abs(sx) ** (2 / n), sx) * D * (1 - .93 * v ** 1.7) * (1 + .1 * math.sin(math.pi * v)) * k
        return x * foot, y * foot, H * v + .05 * math.sin(x * .9)
    cloth(body, m, 260, 90, True, thick=.08, size=(26, 8))
    place(prism([body(u, 0)[:2] for u in np.linspace(0, 1, 140)[:-1]], .12, .04, hide), (0, 0, .02))
    cloth(lambda u, v: tuple(np.array(body(u, v * .26)) * (1.012, 1.03, 1)), hide, 240, 24, True, thick=.05, size=(24, 2))
    sweep([(x, 0, H + .02 + .05 * math.sin(x * .9)) for x in np.linspace(-W * .97, W * .97, 80)], rounded_rect(.34, .42, .08), hide, (0, 0, 1))
    sweep([(x, 0, H + .2 + .05 * math.sin(x * .9)) for x in np.linspace(-W * .95, W * .95, 80)], rounded_rect(.14, .2, .06), brass, (0, 0, 1))
    place(slab(.75, .5, .28, .12, .08, brass), (W * .62, 0, H + .2))
    sweep(spline([(W * .62, -.2, H + .38), (W * .66, -.75, H + .05), (W * .68, -.95, H - 1.2), (W * .69, -.98, H - 2.2)], 12), rounded_rect(.5, .12, .05), hide, (1, 0, 0))
    loop = spline([(W * .93, .0, H - .5), (W * 1.08, .1, H - 1.4), (W * 1.16, .1, H - 4.2), (W * 1.06, .0, H - 5.6), (W * 1.0, -.05, H - 4.6), (W * .99, -.05, H - 1.6), (W * .93, -.05, H - .7)], 16)
    sweep(loop, rounded_rect(.12, .5, .05), hide, (1, 0, 0))
    place(tube([(p[0], 0, p[1]) for p in rounded_rect(.5, .7, .14)], .07, brass, True, (0, 1, 0)), (W * .95, 0, H - .55))


def booklet(c):
    """A printed booklet, lying: bars on its cover for a report, the parts of a pattern for sewing and knitting."""
    paper, cover = mat('#F4EFE4', rough=.9, bump='grain', scale=9, depth=.08), mat(c['cover'], rough=.75, bump='grain', scale=14, depth=.12)
    ink, accent = mat(c['ink'], rough=.8), mat(c['accent'], rough=.7)
    slab(10.6, 14.2, .16, .2, .05, cover)
    for i in range(5):
        place(slab(10.4 - .03 * i, 14.0 - .02 * i, .11, .15, .02, paper), (.02 * (i % 2), .01 * i, .17 + .115 * i))
    place(slab(10.6, 14.2, .1, .2, .04, cover), (0, 0, .76))
    top = .865
    if c['print'] == 'bars':
        for i, h in enumerate((2.2, 3.4, 2.9, 4.6, 5.6, 5.1)):
            place(slab(.9, h, .04, .06, .01, accent if i == 4 else ink), (-3.5 + 1.4 * i, -4.4 + h / 2, top))
        place(slab(8.6, .1, .04, .04, .0, ink), (0, -4.6, top))
        for i, w in enumerate((5.2, 3.4)):
            place(slab(w, .34, .04, .15, .01, ink), (-4.3 + w / 2, 5.2 - .9 * i, top))
    elif c['print'] == 'pieces':
        for corners, m in ((((-4.2, -5.4), (.4, -5.4), (.9, 2.2), (-4.7, 2.2)), ink), (((2.3, -5.4), (3.3, -5.4), (3.3, 4.2), (2.3, 4.2)), accent)):
            for (x0, y0), (x1, y1) in zip(corners, corners[1:] + corners[:1]):
                tube([(x0, y0, top + .02), (x1, y1, top + .02)], .06, m)
                place(ball(.06, m), (x0, y0, top + .02))
        for y in np.arange(-4.9, 1.9, .7):
            place(slab(.08, .4, .03, .03, 0, ink), (-1.9, y, top))
        for x in np.arange(-4.4, .6, .7):
            place(slab(.4, .08, .03, .03, 0, accent), (x, 1.1, top))
        place(slab(4.4, .34, .04, .15, .01, ink), (-1.6, 5.6, top))
    else:
        for r in range(10):
            for k in range(9):
                on = (r + k) % 4 == 0 or (r - k) % 4 == 0
                place(slab(.74, .74, .04, .08, .01, accent if on else ink), (-3.52 + .88 * k, -5.0 + .88 * r, top))
        place(slab(4.4, .34, .04, .15, .01, ink), (-1.7, 5.4, top))
    for o in [o for o in bpy.context.scene.objects if o.type == 'MESH']:
        place(o, rot=(0, 0, 8))


def bowl(c):
    """A stoneware bowl with a bare foot, glazed inside."""
    glaze, clay = mat(c['body'], rough=.28, coat=.5, bump='grain', scale=3, depth=.06), mat('#C9AE8E', rough=.9, bump='grain', scale=12, depth=.3)
    lathe([(0, .35), (2.0, .35), (2.1, 0), (2.55, 0), (2.65, .5), (3.4, 1.0)], clay, .12)
    lathe([(3.35, .95), (4.5, 1.9), (5.5, 3.6), (5.85, 4.9), (5.7, 5.05), (5.5, 4.9), (5.1, 3.6), (4.1, 2.1), (2.6, 1.25), (0, 1.0)], glaze, .3)


def vase(c):
    """A bud vase: a round belly, a narrow neck, half glazed."""
    glaze, clay = mat(c['body'], rough=.3, coat=.45, bump='grain', scale=3, depth=.08), mat(c.get('clay', '#C9AE8E'), rough=.9, bump='grain', scale=12, depth=.3)
    lathe([(0, 0), (2.0, 0), (2.5, .2), (3.1, 1.6), (3.3, 3.0)], clay, .25)
    lathe([(3.26, 2.75), (3.42, 3.1), (3.35, 4.6), (2.7, 6.2), (1.35, 7.6), (.95, 9.0), (1.0, 10.4), (1.4, 11.3), (1.28, 11.42), (1.1, 11.2), (.75, 10.3), (.7, 8.9), (1.0, 7.7)], glaze, .5)


MODELS = {
    'voltline-backpack': (backpack, 'volt', 'hero', {'graphite': dict(body='#44484F', trim='#2B2C30', backdrop='#DCE5F2'),
                                                     'moss': dict(body='#6F7A5C', trim='#3A3226', backdrop='#F5E4DA')}),
    'voltline-travel-pouch': (pouch, 'volt', 'hero', {'graphite': dict(body='#4A4E57', trim='#2B2C30', metal='#C8CBD0', backdrop='#D8EBE6'),
                                                      'coral': dict(body='#E07A5F', trim='#2B2C30', metal='#C8CBD0', backdrop='#DCE5F2')}),
    'bench-reports': (booklet, 'volt', 'top', {'volt': dict(cover='#F2B84B', ink='#2B2C30', accent='#F7F3EC', print='bars', backdrop='#DCE5F2')}),
    'firmware-pack': (booklet, 'volt', 'top', {'volt': dict(cover='#3A4660', ink='#E4E7EE', accent='#F2B84B', print='grid', backdrop='#E6E1F3')}),
    'desk-lamp': (desk_lamp, 'linen', 'hero', {'clay': dict(body='#C4704F', backdrop='#E9DDD3'), 'ink': dict(body='#2F3A4D', backdrop='#EFE7DC')}),
    'travel-pouch': (pouch, 'linen', 'hero', {'natural': dict(body='#E3D6C3', trim='#B4744A', backdrop='#DEE2D8'),
                                              'ink': dict(body='#3A465C', trim='#7A4A2C', backdrop='#EFE7DC')}),
    'tote-pattern': (booklet, 'linen', 'top', {'linen': dict(cover='#C9BFA8', ink='#4A3F35', accent='#B5532F', print='pieces', backdrop='#E9DDD3')}),
    'beanie-pattern': (booklet, 'linen', 'top', {'linen': dict(cover='#8FA893', ink='#5F7866', accent='#F1EBDD', print='grid', backdrop='#EFE7DC')}),
    'bowl': (bowl, 'linen', 'desk', {'sand': dict(body='#E8DCC8', backdrop='#E3E6EA'), 'ink': dict(body='#3A465C', backdrop='#EFE7DC')}),
    'vase': (vase, 'linen', 'hero', {'clay': dict(body='#C98A6B', backdrop='#E9DDD3'), 'fog': dict(body='#A9B2B4', backdrop='#EFE7DC')}),
}

if __name__ == '__main__':
    o = options()
    for name in o.get('only', ','.join(MODELS)).split(','):
        build, look, main, colours = MODELS[name]
        views = tuple(o.get('views', main).split(','))
        shoot(name, build, colours, look, views, o.get('out', 'out'), int(o.get('px', 800)), int(o.get('spp', 20)))
