from people import certificates
from secretary import Renderer

path, people = certificates()
renderer = Renderer()
for file, values in people:
    with open(file, "wb") as output:
        output.write(renderer.render(path, **values))
