"""Words of the invented programmes, by area of policy: names, populations, components, purposes, indicators."""

from typing import NamedTuple


class Area(NamedTuple):
    """The vocabulary of one area; `ministerio` is a piece of the ministry's name."""

    ministerio: str
    nombres: tuple[str, ...]
    poblacion: tuple[str, ...]
    componentes: tuple[tuple[str, str], ...]
    """Name and unit of production."""
    fines: tuple[str, ...]
    medios: tuple[str, ...]
    logros: tuple[str, ...]
    """What the beneficiaries achieve, in the words of an indicator."""


PLACES = (
    "en Territorios Costeros",
    "en Zonas Rezagadas",
    "para Mujeres Rurales",
    "para Comunidades Cordilleranas",
    "en Barrios Prioritarios",
    "del Secano Interior",
    "para Jóvenes",
    "para Personas Mayores",
    "de Alcance Nacional",
    "en Establecimientos Públicos",
    "con Enfoque Intercultural",
    "para Familias Migrantes",
    "en Comunas Aisladas",
    "de Verano",
    "en la Macrozona Norte",
    "en la Macrozona Sur",
    "para Cuidadoras",
    "para Pueblos Originarios",
    "en Zonas de Escasez Hídrica",
    "en Liceos Técnicos",
    "para Primera Infancia",
    "de Apoyo Municipal",
    "en Caletas y Bordes Costeros",
    "para Trabajadores de Temporada",
    "en Grandes Ciudades",
    "para la Reactivación",
    "en Islas y Archipiélagos",
    "con Organizaciones Vecinales",
)

ACRONYMS = ("FOTEC", "PAIS", "REDIN", "SEMBRAR", "FAE", "PROCAL", "ECOS", "RUTA 5", "PRO-N", "I+D")

AREAS = (
    Area(
        "Economía",
        (
            "Redes de Comercio Local",
            "Fondo de Talleres Asociativos",
            "Impulso a Nuevos Negocios",
            "Centros de Negocios Móviles",
            "Almacenes Conectados",
            "Bancos de Herramientas",
            "Crédito para Oficios",
            "Mercados Itinerantes",
        ),
        (
            "Micro y pequeñas empresas y cooperativas.",
            "Emprendedores formales con ventas inferiores a 2.400 UF al año.",
            "Cooperativas y asociaciones gremiales",
        ),
        (
            ("Asistencia técnica grupal", "Empresas con asistencia técnica finalizada"),
            ("Fase de diagnóstico", "Diagnósticos realizados"),
            ("Cofinanciamiento de inversiones", "Proyectos de inversión cofinanciados"),
            ("Capacitación en gestión", "Personas capacitadas"),
            ("Ferias y ruedas de negocios", "Ferias ejecutadas"),
            ("Acompañamiento digital", "Empresas con plan digital"),
            ("Fondo concursable de innovación", "Iniciativas financiadas"),
            ("Certificación de oficios", "Certificados entregados"),
        ),
        ("mejorar la productividad de las empresas de menor tamaño", "fortalecer la asociatividad comercial"),
        ("un subsidio no reembolsable", "asesorías técnicas y talleres", "capital semilla y acompañamiento"),
        ("aumentan sus ventas en al menos un 10%", "formalizan su negocio", "acceden a nuevos mercados"),
    ),
    Area(
        "Desarrollo Social",
        (
            "Acompañamiento Familiar Integral",
            "Rutas de Cuidado",
            "Casas Abiertas",
            "Fondo de Iniciativas Comunitarias",
            "Apoyo a la Vida Independiente",
            "Noche Protegida",
            "Saberes de los Pueblos",
            "Habitabilidad Segura",
        ),
        (
            "Personas mayores de 60 años en situación de vulnerabilidad.",
            "Familias",
            "Personas con discapacidad inscritas",
        ),
        (
            ("Sesiones de acompañamiento", "Familias acompañadas"),
            ("Entrega de ayudas técnicas", "Ayudas técnicas entregadas"),
            ("Talleres de vida activa", "Talleres realizados"),
            ("Alojamiento temporal", "Plazas diarias disponibles"),
            ("Soluciones constructivas", "Viviendas intervenidas"),
            ("Gestión de redes locales", "Redes activas"),
            ("Transferencia monetaria", "Bonos pagados"),
            ("Formación de cuidadores", "Personas cuidadoras formadas"),
        ),
        ("reducir la vulnerabilidad de los hogares", "promover la autonomía de las personas"),
        ("acompañamiento psicosocial y sociolaboral", "transferencias condicionadas", "servicios en el domicilio"),
        (
            "mejoran su condición de habitabilidad",
            "egresan con su plan de trabajo cumplido",
            "acceden a la oferta local",
        ),
    ),
    Area(
        "Educación",
        (
            "Beca de Continuidad de Estudios",
            "Aulas con Biblioteca",
            "Reencuentro Escolar",
            "Útiles para Todos",
            "Jardines sobre Ruedas",
            "Mentores de Lectura",
            "Liceos en Red",
            "Alimentación de Vacaciones",
        ),
        (
            "Estudiantes de enseñanza media de establecimientos públicos.",
            "Niñas y niños",
            "Establecimientos educacionales",
        ),
        (
            ("Beca de mantención", "Becas pagadas"),
            ("Raciones diarias", "Raciones servidas"),
            ("Formación docente", "Docentes formados"),
            ("Bibliotecas de aula", "Bibliotecas instaladas"),
            ("Tutorías individuales", "Horas de tutoría"),
            ("Transporte rural", "Estudiantes trasladados"),
            ("Evaluaciones diagnósticas", "Evaluaciones aplicadas"),
            ("Kit de útiles escolares", "Kits entregados"),
        ),
        ("favorecer las trayectorias educativas completas", "disminuir la deserción escolar"),
        ("becas de mantención", "tutorías y materiales", "raciones y útiles escolares"),
        ("permanecen en el sistema escolar", "mejoran su comprensión lectora", "son promovidos de curso"),
    ),
    Area(
        "Salud",
        (
            "Salud Bucal Móvil",
            "Vida Sana Comunitaria",
            "Operativos de Especialistas",
            "Redes contra la Soledad",
            "Control Temprano",
            "Hospital en tu Casa",
        ),
        ("Personas beneficiarias del sistema público de salud.", "Gestantes en control", "Menores de 10 años"),
        (
            ("Atenciones odontológicas integrales", "Altas odontológicas"),
            ("Consultas de especialidad", "Consultas realizadas"),
            ("Visitas domiciliarias", "Visitas realizadas"),
            ("Campañas de promoción", "Campañas ejecutadas"),
            ("Exámenes preventivos", "Exámenes tomados"),
            ("Canastas de medicamentos", "Canastas entregadas"),
        ),
        ("reducir las brechas de acceso a la atención de salud", "prevenir enfermedades crónicas"),
        ("atenciones y exámenes gratuitos", "equipos de salud itinerantes"),
        ("cumplen su plan de tratamiento", "reducen su índice de riesgo", "reciben el alta dentro del plazo"),
    ),
    Area(
        "Agricultura",
        (
            "Riego Compartido",
            "Suelos Vivos",
            "Bosque Nativo Cercano",
            "Semillas de Familia",
            "Asesoría a Ganaderos Menores",
            "Desarrollo de Huertos",
        ),
        (
            "Pequeños productores agrícolas y campesinos.",
            "Explotaciones agropecuarias",
            "Organizaciones de usuarios de agua",
        ),
        (
            ("Asesoría técnica en terreno", "Usuarios asesorados"),
            ("Obras de riego menores", "Obras terminadas"),
            ("Bonos de praderas", "Hectáreas bonificadas"),
            ("Análisis de suelos", "Muestras analizadas"),
            ("Plantaciones", "Hectáreas plantadas"),
            ("Giras técnicas", "Giras realizadas"),
        ),
        ("aumentar los ingresos de la agricultura familiar", "recuperar suelos degradados"),
        ("asesoría técnica y capital de trabajo", "incentivos a la inversión predial"),
        (
            "incorporan riego tecnificado",
            "aumentan su rendimiento por hectárea",
            "mantienen sus praderas al tercer año",
        ),
    ),
    Area(
        "Trabajo",
        (
            "Formación en Oficios Digitales",
            "Puente al Empleo",
            "Subsidio de Contratación Local",
            "Reconversión Laboral",
            "Bolsa de Trabajo Cercana",
            "Oficios del Futuro",
        ),
        ("Personas desocupadas o con empleo informal.", "Trabajadores y trabajadoras", "Mujeres jefas de hogar"),
        (
            ("Cursos de capacitación", "Personas aprobadas"),
            ("Intermediación laboral", "Personas colocadas"),
            ("Subsidio a la contratación", "Contratos subsidiados"),
            ("Evaluación de competencias", "Evaluaciones realizadas"),
            ("Herramientas de trabajo", "Sets entregados"),
        ),
        ("mejorar la empleabilidad de las personas vulnerables", "aumentar la formalidad del empleo"),
        ("cursos con subsidio de movilización", "intermediación y seguimiento laboral"),
        ("registran cotizaciones seis meses después de egresar", "aprueban el curso", "mantienen su empleo"),
    ),
    Area(
        "Culturas",
        (
            "Bibliotecas de Barrio",
            "Circuito de Teatro",
            "Memoria en Movimiento",
            "Fondo de Artesanías",
            "Orquestas sin Fronteras",
            "Archivos Abiertos",
        ),
        (
            "Agrupaciones culturales comunitarias.",
            "Personas que asisten a actividades culturales",
            "Artesanas y artesanos",
        ),
        (
            ("Itinerancias artísticas", "Funciones realizadas"),
            ("Talleres de creación", "Talleres ejecutados"),
            ("Fondo de cultores", "Proyectos financiados"),
            ("Restauración de colecciones", "Piezas restauradas"),
            ("Mediación lectora", "Sesiones de mediación"),
        ),
        ("ampliar el acceso a las artes y el patrimonio", "resguardar las expresiones de los territorios"),
        ("funciones, talleres y fondos concursables", "convenios con espacios culturales"),
        ("asisten al menos dos veces en el año", "mantienen su actividad al año siguiente"),
    ),
    Area(
        "",
        (
            "Prevención en Comunidad",
            "Justicia Cercana",
            "Caminos de Reinserción",
            "Energía en Casa",
            "Humedales Urbanos",
            "Deporte en la Plaza",
            "Agua Segura",
            "Conectividad de Última Milla",
        ),
        ("Personas residentes en comunas priorizadas.", "Hogares sin acceso al servicio", "Municipios"),
        (
            ("Diagnósticos locales", "Diagnósticos entregados"),
            ("Atención y orientación", "Atenciones"),
            ("Proyectos comunitarios", "Proyectos terminados"),
            ("Obras de infraestructura", "Obras recibidas"),
            ("Capacitación de equipos", "Funcionarios capacitados"),
            ("Campaña de difusión", "Actividades de difusión"),
        ),
        ("mejorar la calidad de vida en las comunas", "reducir los factores de riesgo en los barrios"),
        ("proyectos definidos con la comunidad", "asistencia técnica a los municipios"),
        ("declaran sentirse más seguros", "acceden de forma continua al servicio", "completan su plan individual"),
    ),
)

SUBTITULOS = (
    ("21", "Gastos en Personal"),
    ("22", "Bienes y Servicios de Consumo"),
    ("23", "Prestaciones de Seguridad Social"),
    ("24", "Transferencias Corrientes"),
    ("26", "Otros Gastos Corrientes"),
    ("29", "Adquisición de Activos No Financieros"),
    ("31", "Iniciativas de Inversión"),
    ("32", "Préstamos"),
    ("33", "Transferencias de Capital"),
)

REGIONES = (
    "Arica y Parinacota",
    "Tarapacá",
    "Antofagasta",
    "Atacama",
    "Coquimbo",
    "Valparaíso",
    "Libertador General Bernardo O'Higgins",
    "Maule",
    "Ñuble",
    "Biobío",
    "La Araucanía",
    "Los Ríos",
    "Los Lagos",
    "Aysén del General Carlos Ibáñez del Campo",
    "Magallanes y de la Antártica Chilena",
    "Metropolitana de Santiago",
)

NIVEL_CENTRAL = "Nivel central"

ODS = (
    (1, "Fin de la pobreza", "Poner fin a la pobreza en todas sus formas en todo el mundo"),
    (2, "Hambre cero", "Poner fin al hambre, lograr la seguridad alimentaria y promover la agricultura sostenible"),
    (3, "Salud y bienestar", "Garantizar una vida sana y promover el bienestar para todos en todas las edades"),
    (4, "Educación de calidad", "Garantizar una educación inclusiva, equitativa y de calidad durante toda la vida"),
    (5, "Igualdad de género", "Lograr la igualdad entre los géneros y empoderar a todas las mujeres y las niñas"),
    (
        6,
        "Agua limpia y saneamiento",
        "Garantizar la disponibilidad de agua, su gestión sostenible y el saneamiento para todos",
    ),
    (
        8,
        "Trabajo decente y crecimiento económico",
        "Promover el crecimiento económico sostenido, inclusivo y sostenible, el empleo pleno y productivo para todos",
    ),
    (10, "Reducción de las desigualdades", "Reducir la desigualdad en los países y entre ellos"),
    (
        11,
        "Ciudades y comunidades sostenibles",
        "Lograr que las ciudades sean inclusivas, seguras, resilientes y sostenibles",
    ),
    (13, "Acción por el clima", "Adoptar medidas urgentes para combatir el cambio climático y sus efectos"),
    (
        15,
        "Vida de ecosistemas terrestres",
        "Gestionar los bosques, combatir la desertificación y detener la pérdida de biodiversidad",
    ),
    (16, "Paz, justicia e instituciones sólidas", "Promover sociedades justas, pacíficas e inclusivas"),
    (17, "Alianzas para lograr los objetivos", "Revitalizar la Alianza Mundial para el Desarrollo Sostenible"),
)
