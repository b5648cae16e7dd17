"""Clay studies: busts cut from layers of clay and lit by one window, drawn by calculation."""
